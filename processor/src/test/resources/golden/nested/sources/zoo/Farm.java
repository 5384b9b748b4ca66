package zoo;

import dev.sheaf.Role;
import dev.sheaf.annotation.OneHot;
import dev.sheaf.annotation.Sample;
import dev.sheaf.annotation.Scalar;

final class Farm {
  private Farm() {}

  @Sample
  protected record Cow(@Scalar float milk, @Scalar(role = Role.TARGET) float price) {}

  static final class Barn {
    private Barn() {}

    @Sample
    public record Hen(@Scalar int eggs, @OneHot(classes = {"brown", "white"}) int colour) {}
  }
}
