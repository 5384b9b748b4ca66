package plants;

import dev.sheaf.Role;
import dev.sheaf.annotation.ClassIndex;
import dev.sheaf.annotation.ImagePath;
import dev.sheaf.annotation.MultiHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;
import dev.sheaf.annotation.Vector;
import java.nio.file.Path;
import java.util.Set;

@Sample
public record Leaf(
    @ImagePath(height = 4, width = 4) Path photo,
    @Scalar double area,
    @Vector(length = 2) float[] spectrum,
    @ClassIndex(classes = {"entire", "lobed", "pinnate"}, role = Role.TARGET) String kind,
    @MultiHot(role = Role.INPUT) Set<Tag> tags) {
  public enum Tag {
    WET,
    TORN
  }
}
