package dev.sheaf.processor;

import dev.sheaf.processor.compiler.Environment;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.emit.Emitter;
import dev.sheaf.processor.emit.SourceFile;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Reporter;
import dev.sheaf.processor.record.MissingTypes;
import dev.sheaf.processor.record.RecordName;
import dev.sheaf.processor.record.SampleCheck;
import dev.sheaf.processor.record.SampleModel;
import dev.sheaf.processor.record.SampleReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What is done with one class: read, check, and write the code or say the mistakes. */
final class SampleStep {
  private final Filer filer;
  private final SampleReader reader;
  private final Reporter reporter;
  private final Emitter emitter;
  private final Set<String> written;
  private final boolean settled;

  /**
   * @param written the names of the classes that were written, in whichever round
   * @param settled whether nothing new came from other processors
   */
  SampleStep(
      ProcessingEnvironment environment, Emitter emitter, Set<String> written, boolean settled) {
    this.written = written;
    this.settled = settled;
    filer = environment.getFiler();
    reader = new SampleReader(Environment.of(environment));
    reporter = new Reporter(environment.getMessager());
    this.emitter = emitter;
  }

  /** What became of a class. */
  enum Outcome {
    /** Its classes are written. */
    WRITTEN,
    /** It has to wait for the next round. */
    WAITS,
    /** Stubs are written; in the last round it is judged whether the compiler said why. */
    REJECTED
  }

  /**
   * Processes a class.
   *
   * @param last whether there is no further round, in which missing types may appear
   */
  Outcome process(TypeElement type, boolean last) {
    try {
      SampleModel sample = reader.read(type);
      if (sample.resolution() == Resolution.WAITING && !last && awaits(sample, type)) {
        return Outcome.WAITS;
      }
      if (sample.resolution() == Resolution.CHANGING && !last && begin(sample, type)) {
        return Outcome.WAITS;
      }
      // What is written in the last round is too late for javac where the uses are in signatures.
      for (SourceFile file : code(sample, type)) {
        if (!written.contains(file.name().canonicalName())) {
          write(file, type);
        }
      }
      return isKnown(sample) ? Outcome.WRITTEN : Outcome.REJECTED;
    } catch (IOException | RuntimeException e) {
      reporter.report(unexpected(type, e));
      return Outcome.WRITTEN;
    }
  }

  /**
   * Writes what depends on no missing type, so that there is a next round, from which javac
   * resolves every use of what is written in it. Whether the types are to be waited for.
   */
  private boolean awaits(SampleModel sample, TypeElement type) throws IOException {
    if (!SampleCheck.waitsOnlyForTypes(sample)) {
      return true;
    }
    SourceFile batch = emitter.batch(sample);
    if (written.contains(batch.name().canonicalName())) {
      return !settled; // Whoever writes one class may write the missing one after it.
    }
    write(batch, type);
    return true;
  }

  /**
   * Writes what will not change, so that there is a next round, in which Lombok has run: whichever
   * of the two processors comes first, the same is written. Whether it is to be waited for.
   */
  private boolean begin(SampleModel sample, TypeElement type) throws IOException {
    if (SampleCheck.check(sample).stream().anyMatch(Problem::isError)) {
      return true; // One that Lombok may mend; it sees to a next round itself.
    }
    SourceFile batch = emitter.batch(sample);
    if (written.contains(batch.name().canonicalName())) {
      return false; // A whole round has gone by: nobody handles these annotations.
    }
    write(batch, type);
    return true;
  }

  /** Judges a class that the compiler seemed to reject: if it does not, a mistake was hidden. */
  void judge(TypeElement type) {
    SampleModel sample = reader.read(type);
    if (isKnown(sample)) {
      List<Problem> problems = SampleCheck.check(sample);
      problems.forEach(reporter::report);
      if (problems.stream().noneMatch(Problem::isError)) {
        reporter.report(
            new Problem(
                ProblemCode.MISSING_TYPE,
                sample.position(),
                sample.name().dotted(),
                "a name in it was not known until other processors had run.",
                "Write it in the source, rather than let it be generated."));
      }
    }
  }

  private static boolean isKnown(SampleModel sample) {
    return sample.resolution().compareTo(Resolution.CHANGING) <= 0;
  }

  /** What the classes that are written for a class begin with, the package in front. */
  String generated(TypeElement type) {
    RecordName name = reader.name(type);
    return name.qualified(name.generated(""));
  }

  /** Says that the classes of another have the names that those of this one would have. */
  void collides(TypeElement type, TypeElement other) {
    RecordName name = reader.name(type);
    reporter.report(
        new Problem(
            ProblemCode.RECORDS_COLLIDE,
            SampleReader.position(type),
            name.dotted(),
            "its classes would be called %s and so on, as those of %s are."
                .formatted(name.generated("Sequence"), reader.name(other).dotted()),
            "Rename one of the two, or move it into another package."));
  }

  private List<SourceFile> code(SampleModel sample, TypeElement type) {
    if (!isKnown(sample)) {
      // The compiler itself says what is missing; the stub keeps that the only error.
      MissingTypes.check(sample).forEach(reporter::hint);
      return emitter.stub(sample);
    }
    try {
      List<Problem> problems = SampleCheck.check(sample);
      problems.forEach(reporter::report);
      if (problems.stream().noneMatch(Problem::isError)) {
        return emitter.write(sample);
      }
    } catch (RuntimeException e) {
      reporter.report(unexpected(type, e));
    }
    return emitter.stub(sample);
  }

  /** Writes a file that follows from one class, so that build tools know when to write it anew. */
  private void write(SourceFile file, TypeElement origin) throws IOException {
    String name = file.name().canonicalName();
    try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
      writer.write(file.text());
    }
    written.add(name);
  }

  private static Problem unexpected(TypeElement type, Exception failure) {
    StackTraceElement[] stack = failure.getStackTrace();
    return new Problem(
        ProblemCode.UNEXPECTED,
        SampleReader.position(type),
        type.getSimpleName().toString(),
        "Sheaf's processor %s failed: %s%s."
            .formatted(Version.text(), failure, stack.length == 0 ? "" : ", at " + stack[0]),
        "This is a defect of Sheaf. Please report it with the record and this text.");
  }
}
