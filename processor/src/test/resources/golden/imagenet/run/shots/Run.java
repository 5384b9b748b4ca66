package shots;

import dev.sheaf.Normalization;
import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path blue = Expect.picture(Path.of(args[0], "blue.png"), 2, 2, 0, 51, 255);
    Path white = Expect.picture(Path.of(args[0], "white.png"), 2, 2, 255, 255, 255);
    try (ShotSequence sequence = ShotSequence.builder(List.of(new Shot(blue, white))).build();
        ShotBatch batch = sequence.batch(0)) {
      Expect.that(batch.photo())
          .is("photo: float32 [1, 3, 1, 1]")
          .holds(-0.485 / 0.229, (0.2 - 0.456) / 0.224, (1 - 0.406) / 0.225);
      Expect.that(batch.grey()).is("grey: float32 [1, 1, 1, 1]").holds(1);
    }
    Expect.that(ShotSequence.SCHEMA.tensors().get(0).pixels().isSameAs(Normalization.IMAGENET.pixels()))
        .equalTo(true);
    Expect.that(ShotSequence.SCHEMA.tensors().get(1).pixels().isSameAs(Normalization.SIGNED.pixels()))
        .equalTo(true);
  }
}
