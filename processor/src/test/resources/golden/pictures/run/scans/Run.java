package scans;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Path blue = Expect.picture(Path.of(args[0], "blue.png"), 6, 3, 0, 0, 255);
    Path grey = Expect.picture(Path.of(args[0], "grey.png"), 3, 2, 102, 102, 102);
    List<Scan> scans = List.of(new Scan(grey.toString(), blue.toUri(), blue, grey));
    try (ScanSequence sequence = ScanSequence.builder(scans).build();
        ScanBatch batch = sequence.batch(0)) {
      double light = (102 * 2 - 10) / 4.0;
      Expect.that(batch.grey())
          .is("grey: float32 [1, 1, 2, 3]")
          .holds(light, light, light, light, light, light);
      Expect.that(batch.last())
          .is("last: float32 [1, 4, 2, 3]")
          .begins(-0.5, -0.25, 2, -0.5, -0.25, 2);
      Expect.that(batch.bytes())
          .is("bytes: uint8 [1, 3, 2, 2]")
          .holds(0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0);
      Expect.that(batch.cropped()).is("cropped: float32 [1, 3, 2, 2]").begins(0.4, 0.4, 0.4);
      Expect.that(batch.targets()).equalTo(List.of());
    }
  }
}
