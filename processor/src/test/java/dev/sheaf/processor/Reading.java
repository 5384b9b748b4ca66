package dev.sheaf.processor;

import dev.sheaf.processor.Compilation.Said;
import dev.sheaf.processor.compiler.Environment;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.emit.Emitter;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.problem.Problem;
import dev.sheaf.processor.problem.Reporter;
import dev.sheaf.processor.record.MissingTypes;
import dev.sheaf.processor.record.SampleCheck;
import dev.sheaf.processor.record.SampleModel;
import dev.sheaf.processor.record.SampleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The records of some source, read and checked, with nothing compiled for them: much faster than a
 * whole {@link Compilation}.
 *
 * @param samples in the order of the source
 * @param problems all that is wrong
 * @param generated the text of the classes of records without mistakes, by path
 * @param said what the compiler said of them
 */
record Reading(
    List<SampleModel> samples,
    List<Problem> problems,
    Map<String, String> generated,
    List<Said> said) {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** By class path; what a file manager knows of the JDK's own classes is worth keeping. */
  private static final Map<List<Path>, StandardJavaFileManager> FILES = new ConcurrentHashMap<>();

  static Reading of(String source) {
    return of("Source.java", source, ClassPath.all());
  }

  static Reading of(String path, String source, List<Path> classPath) {
    return of(Map.of(path, source), classPath);
  }

  /**
   * @param sources texts by path
   */
  static Reading of(Map<String, String> sources, List<Path> classPath) {
    Glance glance = new Glance();
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        JAVAC.getTask(
            Writer.nullWriter(),
            FILES.computeIfAbsent(classPath, Reading::files),
            collector,
            // Other mistakes in the source do not keep the processor from seeing it.
            List.of("-proc:only", "--should-stop=ifError=FLOW"),
            null,
            sources.entrySet().stream()
                .map(source -> new Text(source.getKey(), source.getValue()))
                .toList());
    task.setLocale(Locale.ROOT);
    task.setProcessors(List.of(glance));
    task.call();
    return new Reading(
        glance.samples,
        glance.problems,
        glance.generated,
        collector.getDiagnostics().stream().map(Compilation.Builder::said).toList());
  }

  /** The only one. */
  SampleModel sample() {
    if (samples.size() != 1) {
      throw new IllegalStateException(samples.size() + " samples: " + said);
    }
    return samples.get(0);
  }

  ComponentModel component(String name) {
    return sample().components().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static StandardJavaFileManager files(List<Path> classPath) {
    StandardJavaFileManager files =
        JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("text:///" + path), Kind.SOURCE);
      this.text = text;
    }

    /** Public classes of any name are welcome. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return true;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Does to each class what the processor does, but for writing. */
  private static final class Glance extends AbstractProcessor {
    final List<SampleModel> samples = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final Map<String, String> generated = new TreeMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      glance(round.getRootElements());
      return false;
    }

    private void glance(Iterable<? extends Element> elements) {
      for (Element element : elements) {
        if (!(element instanceof TypeElement type)) {
          continue;
        }
        if (isMeant(type)) {
          read(type);
        }
        glance(type.getEnclosedElements());
      }
    }

    private static boolean isMeant(TypeElement type) {
      return isMarked(type)
          || ElementFilter.fieldsIn(type.getEnclosedElements()).stream().anyMatch(Glance::isMarked);
    }

    private static boolean isMarked(Element element) {
      return element.getAnnotationMirrors().stream()
          .map(AnnotationMirror::toString)
          .anyMatch(
              text ->
                  text.startsWith("@dev.sheaf.annotation.")
                      && !text.contains("Encodes")
                      && !text.contains("ClassName"));
    }

    private void read(TypeElement type) {
      Reporter reporter = new Reporter(processingEnv.getMessager());
      SampleModel sample = new SampleReader(Environment.of(processingEnv)).read(type);
      samples.add(sample);
      if (sample.resolution() == Resolution.KNOWN) {
        List<Problem> found = SampleCheck.check(sample);
        found.forEach(reporter::report);
        problems.addAll(found);
        if (found.isEmpty()) {
          new Emitter()
              .write(sample)
              .forEach(
                  file ->
                      generated.put(
                          file.name().canonicalName().replace('.', '/') + ".java", file.text()));
        }
      } else {
        List<Problem> hints = MissingTypes.check(sample);
        hints.forEach(reporter::hint);
        problems.addAll(hints);
      }
    }
  }
}
