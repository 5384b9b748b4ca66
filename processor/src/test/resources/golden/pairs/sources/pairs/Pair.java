package pairs;

import dev.sheaf.Role;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.SampleWeight;
import dev.sheaf.annotation.Scalar;
import java.nio.file.Path;

/** Several inputs and several targets, and a weight. */
@Sample
public record Pair(
    @ImagePath(height = 1, width = 2) Path left,
    @ImagePath(height = 1, width = 2) Path right,
    @Scalar(mean = 1e-7, std = 0.001) double baseline,
    @OneHot Same same,
    @Scalar(role = Role.TARGET) long distance,
    @SampleWeight short trust) {
  /** Whether both show the same. */
  public enum Same {
    NO,
    YES
  }
}
