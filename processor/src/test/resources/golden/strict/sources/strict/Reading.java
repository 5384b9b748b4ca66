package strict;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import java.io.Serializable;

@Sample
public record Reading(@Scalar(min = -40, max = 60) double celsius, @ClassIndex Sky sky)
    implements Comparable<Reading>, Serializable {
  private static final long serialVersionUID = 1L;

  /** What one sees above. */
  public enum Sky {
    CLEAR,
    CLOUDY {
      @Override
      boolean isDry() {
        return false;
      }
    };

    boolean isDry() {
      return true;
    }
  }

  public Reading {
    if (celsius < -273.15) {
      throw new IllegalArgumentException("colder than cold: " + celsius);
    }
  }

  public Reading(double celsius) {
    this(celsius, Sky.CLEAR);
  }

  @Override
  public int compareTo(Reading other) {
    return Double.compare(celsius, other.celsius);
  }
}
