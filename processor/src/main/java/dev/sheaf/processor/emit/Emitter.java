package dev.sheaf.processor.emit;

import dev.sheaf.processor.record.SampleModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Writes the classes of a record. */
public class Emitter {
  /** The classes of a record without mistakes. */
  public List<SourceFile> write(SampleModel sample, Generated generated) {
    Classes classes = Classes.of(sample);
    Element origin = sample.element();
    return List.of(
        SourceFile.of(classes.sequence(), new SequenceWriter(sample).write(generated), origin),
        SourceFile.of(classes.batch(), BatchWriter.write(sample, generated), origin),
        SourceFile.of(classes.samples(), new SamplesWriter(sample).write(generated), origin));
  }

  /** The classes of a record with mistakes: every name is there, and every body throws. */
  public List<SourceFile> stub(SampleModel sample) {
    Classes classes = Classes.of(sample);
    Element origin = sample.element();
    StubWriter stub = new StubWriter(sample);
    return Stream.of(
            SourceFile.of(classes.sequence(), stub.sequence(), origin),
            SourceFile.of(classes.batch(), stub.batch(), origin),
            SourceFile.of(classes.samples(), stub.samples(), origin))
        .filter(file -> !sample.surroundings().taken().contains(file.name().simpleName()))
        .toList();
  }
}
