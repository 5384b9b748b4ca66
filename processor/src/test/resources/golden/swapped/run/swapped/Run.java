package swapped;

import dev.sheaf.processor.Expect;
import java.nio.file.Path;
import java.util.List;

public final class Run {
  public static void main(String[] args) {
    Expect.picture(Path.of(args[0], "far", "a.png"), 2, 2, 255, 0, 0);
    Expect.picture(Path.of(args[0], "near", "b.png"), 2, 2, 0, 255, 0);
    List<Shot> shots = ShotSamples.fromDirectory(Path.of(args[0]));
    try (ShotSequence sequence = ShotSequence.builder(shots).build();
        ShotBatch batch = sequence.batch(0)) {
      Expect.that(batch.distance()).is("distance: int64 [2]").holds(1, 0);
      Expect.that(batch.file()).is("file: float32 [2, 3, 1, 1]").holds(1, 0, 0, 0, 1, 0);
    }
    List<Frame> frames = FrameSamples.fromDirectory(Path.of(args[0]));
    Expect.that(frames.size()).equalTo(2);
    Expect.that(frames.get(0).file().toString().endsWith("far/a.png")).equalTo(true);
    Path table = Path.of(args[0]).resolveSibling("shots.csv");
    ShotSamples.table().writeCsv(shots, table);
    Expect.that(ShotSamples.table().readCsv(table)).equalTo(shots);
    ShotSamples.check().quiet(true).run(shots);
  }
}
