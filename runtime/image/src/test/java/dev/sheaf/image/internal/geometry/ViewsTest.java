package dev.sheaf.image.internal.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sheaf.spi.Workspace;
import org.junit.jupiter.api.Test;

final class ViewsTest {
  @Test
  void keepsTheLastViewOfEachPhoto() {
    try (Workspace workspace = new Workspace()) {
      View first = View.of(3, 4);
      View second = View.of(5, 6);
      Views.of(workspace).put("photo", first);
      Views.of(workspace).put("other", first);
      Views.of(workspace).put("photo", second);
      assertThat(Views.of(workspace).get("photo")).isSameAs(second);
      assertThat(Views.of(workspace).get("other")).isSameAs(first);
    }
  }

  @Test
  void asksOnceAndOnlyIfAsked() {
    try (Workspace workspace = new Workspace()) {
      int[] asked = new int[1];
      Views views = Views.of(workspace);
      views.put("photo", View.of(1, 1));
      views.later(
          "photo",
          () -> {
            asked[0]++;
            return View.of(7, 8);
          });
      assertThat(asked[0]).isZero();
      assertThat(views.get("photo").width()).isEqualTo(7);
      assertThat(views.get("photo").width()).isEqualTo(7);
      assertThat(asked[0]).isEqualTo(1);
    }
  }

  @Test
  void namesThePhotoThatIsMissing() {
    try (Workspace workspace = new Workspace()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Views.of(workspace).get("photo"))
          .withMessageContaining("'photo'");
    }
  }
}
