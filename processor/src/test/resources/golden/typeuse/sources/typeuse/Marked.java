package typeuse;

import dev.sheaf.Role;
import dev.sheaf.annotation.MultiHot;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Vector;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Sample
public record Marked(
    @Vector(length = 1) float @Nullable [] values,
    @MultiHot Set<@Nullable Answer> given,
    @OneHot(role = Role.INPUT) @Nullable Answer last) {
  /** What one can say. */
  public enum Answer {
    YES,
    NO
  }
}
