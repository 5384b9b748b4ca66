package dev.sheaf.processor.emit;

import dev.sheaf.processor.record.SampleModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the classes of a record. */
public class Emitter {
  /** The classes of a record without mistakes. */
  public List<SourceFile> write(SampleModel sample) {
    return files(Outline.full(sample));
  }

  /** The one class of a record without mistakes that no component's type changes. */
  public SourceFile batch(SampleModel sample) {
    Outline outline = Outline.full(sample);
    return SourceFile.of(outline.batch, BatchWriter.write(outline));
  }

  /** The classes of a record with mistakes: every name is there, and every body throws. */
  public List<SourceFile> stub(SampleModel sample) {
    List<String> taken = sample.scope().taken();
    List<SourceFile> files = new ArrayList<>(files(Outline.stub(sample)));
    files.removeIf(file -> taken.contains(file.name().simpleName()));
    return files;
  }

  private static List<SourceFile> files(Outline outline) {
    return List.of(
        SourceFile.of(outline.sequence, new SequenceWriter(outline).write()),
        SourceFile.of(outline.batch, BatchWriter.write(outline)),
        SourceFile.of(outline.samples, new SamplesWriter(outline).write()));
  }
}
