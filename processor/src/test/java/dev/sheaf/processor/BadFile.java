package dev.sheaf.processor;

import dev.sheaf.processor.emit.Emitter;
import dev.sheaf.processor.emit.SourceFile;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.record.SampleModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of {@code bad}: a record with one mistake and a class that uses what is generated for it.
 * Below the line with the mistake stands a comment with a caret under the column, or {@code //<}
 * for the first column, and with a part of the message.
 */
record BadFile(ProblemCode code, String text, List<Mark> marks) {
  /** Where a message is expected, and a part of it. */
  record Mark(boolean note, long line, long column, String text) {}

  static BadFile of(ProblemCode code) {
    try {
      String text = Files.readString(folder().resolve(code + ".java"));
      return new BadFile(code, text, marks(text.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    try {
      return Path.of(BadFile.class.getResource("/bad").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Mark> marks(List<String> lines) {
    List<Mark> marks = new ArrayList<>();
    int marked = 0;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      int caret = line.startsWith("//<") ? 2 : line.indexOf('^');
      if (!line.startsWith("//<") && !line.matches("//\\s*\\^ .*")) {
        marked = index + 1;
        continue;
      }
      String text = line.substring(caret + 1).strip();
      boolean note = text.startsWith("note: ");
      marks.add(
          new Mark(
              note,
              marked,
              line.startsWith("//<") ? 1 : caret + 1,
              note ? text.substring("note: ".length()) : text));
    }
    return marks;
  }

  /** The one error that is expected. */
  Mark error() {
    return marks.stream().filter(mark -> !mark.note()).findFirst().orElseThrow();
  }

  Compilation.Builder compilation(Path folder) {
    Compilation.Builder compilation = Compilation.in(folder).source("bad/" + code + ".java", text);
    if (text.startsWith("// compile without sheaf-image")) {
      compilation.classPath(ClassPath.withoutImages());
    }
    if (text.startsWith("// compile with a processor that fails")) {
      compilation.processor(new SequenceProcessor(new FailingEmitter()));
    }
    return compilation;
  }

  /** Stands in for a defect in the processor. */
  private static final class FailingEmitter extends Emitter {
    @Override
    public List<SourceFile> write(SampleModel sample) {
      if (sample.name().dotted().equals("Pet")) {
        throw new IllegalStateException("on purpose");
      }
      return super.write(sample);
    }
  }
}
