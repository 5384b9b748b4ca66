package tags;

import dev.sheaf.Role;
import dev.sheaf.annotation.MultiHot;
import dev.sheaf.annotation.Sample;
import java.util.EnumSet;
import java.util.Set;

@Sample
public record Tagged(
    @MultiHot(role = Role.INPUT) Set<Tag> seen,
    @MultiHot EnumSet<Tag> said,
    @MultiHot(classes = {"a", "b", "c d", "e\"f"}) int[] marks) {
  /** What is in a picture. */
  public enum Tag {
    SUN,
    SEA,
    SAND
  }
}
