package zoo;

import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

public interface Zoo {
  enum Animal {
    CAT,
    DOG
  }

  @Sample
  record Pet(@Scalar float age, @OneHot Animal animal) {
    @Sample
    record Tooth(@Scalar double length, @ClassIndex Animal animal) {}
  }
}
