package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.sheaf.processor.record.SampleModel;
import java.util.ArrayList;
import java.util.List;

/** Writes the classes of a record. */
public class Emitter {
  /** The classes of a record without mistakes. */
  public List<SourceFile> write(SampleModel sample, Generated generated) {
    return files(Outline.full(sample, generated));
  }

  /** The classes of a record with mistakes: every name is there, and every body throws. */
  public List<SourceFile> stub(SampleModel sample) {
    List<String> taken = sample.surroundings().taken();
    List<SourceFile> files = new ArrayList<>(files(Outline.stub(sample)));
    files.removeIf(file -> taken.contains(file.name().simpleName()));
    return files;
  }

  private static List<SourceFile> files(Outline outline) {
    return List.of(
        file(outline, outline.sequence, new SequenceWriter(outline).write()),
        file(outline, outline.batch, BatchWriter.write(outline)),
        file(outline, outline.samples, new SamplesWriter(outline).write()));
  }

  private static SourceFile file(Outline outline, ClassName name, TypeSpec.Builder type) {
    return SourceFile.of(name, type, outline.sample.element());
  }
}
