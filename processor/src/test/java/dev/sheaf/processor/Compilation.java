package dev.sheaf.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** One run of a compiler over some sources with the processor, and what came of it. */
final class Compilation {
  /** What a compiler said of a mistake. */
  record Said(Diagnostic.Kind kind, String file, long line, long column, String text) {}

  private final Path folder;
  private final List<Said> said;
  private final boolean succeeded;

  private Compilation(Path folder, List<Said> said, boolean succeeded) {
    this.folder = folder;
    this.said = said;
    this.succeeded = succeeded;
  }

  static Builder in(Path folder) {
    return new Builder(folder);
  }

  boolean succeeded() {
    return succeeded;
  }

  List<Said> errors() {
    return said.stream().filter(each -> each.kind() == Diagnostic.Kind.ERROR).toList();
  }

  List<Said> said() {
    return said;
  }

  /** The folder of class files. */
  Path classes() {
    return folder.resolve("classes");
  }

  /** Path and text of each generated file, sorted by path. */
  Map<String, String> generated() {
    return texts(folder.resolve("generated"));
  }

  static Map<String, String> texts(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sources, compiler and options. */
  static final class Builder {
    /** All but that nobody claims an annotation, which Sheaf leaves to others. */
    private static final String LINT = "-Xlint:all,-processing";

    private final Path folder;
    private final List<Path> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of(LINT, "-parameters"));
    private List<Path> classPath = ClassPath.all();
    private List<Path> modulePath = List.of();
    private final List<Processor> processors = new ArrayList<>(List.of(new SequenceProcessor()));

    private Builder(Path folder) {
      this.folder = folder;
    }

    /** A source with this path, such as {@code flowers/Flower.java}. */
    Builder source(String path, String text) {
      Path file = folder.resolve("sources").resolve(path);
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      sources.add(file);
      return this;
    }

    Builder option(String... option) {
      options.addAll(List.of(option));
      return this;
    }

    Builder classPath(List<Path> classPath) {
      this.classPath = classPath;
      return this;
    }

    Builder modulePath(List<Path> modulePath) {
      this.modulePath = modulePath;
      return this;
    }

    Builder processor(Processor processor) {
      processors.set(processors.size() - 1, processor);
      return this;
    }

    /** Another processor, beside Sheaf's. */
    Builder beside(Processor other) {
      processors.add(0, other);
      return this;
    }

    /** Another processor, listed after Sheaf's. */
    Builder after(Processor other) {
      processors.add(other);
      return this;
    }

    /** Another processor, after Sheaf's. */
    Builder behind(Processor other) {
      processors.add(other);
      return this;
    }

    Compilation javac() {
      return run(ToolProvider.getSystemJavaCompiler(), options);
    }

    Compilation ecj() {
      List<String> without = new ArrayList<>(options);
      without.remove(LINT);
      without.addAll(List.of("--release", "17"));
      return run(new EclipseCompiler(), without);
    }

    private Compilation run(JavaCompiler compiler, List<String> options) {
      DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
      StringWriter output = new StringWriter();
      try (StandardJavaFileManager files =
          compiler.getStandardFileManager(collector, Locale.ROOT, UTF_8)) {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        if (!modulePath.isEmpty()) {
          files.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath);
        }
        // Or it would be the class path, with the resources of this test; a module needs its own.
        Path other = Files.createDirectories(folder.resolve("no-other-sources"));
        files.setLocationFromPaths(
            StandardLocation.SOURCE_PATH,
            List.of(modulePath.isEmpty() ? other : folder.resolve("sources")));
        JavaCompiler.CompilationTask task =
            compiler.getTask(
                output,
                files,
                collector,
                options,
                null,
                files.getJavaFileObjectsFromPaths(sources));
        task.setLocale(Locale.ROOT);
        task.setProcessors(processors);
        boolean succeeded = task.call();
        return new Compilation(
            folder, collector.getDiagnostics().stream().map(Builder::said).toList(), succeeded);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static Said said(Diagnostic<? extends JavaFileObject> diagnostic) {
      JavaFileObject source = diagnostic.getSource();
      String name = source == null ? "" : source.getName();
      return new Said(
          diagnostic.getKind(),
          name.substring(name.replace('\\', '/').lastIndexOf('/') + 1),
          diagnostic.getLineNumber(),
          diagnostic.getColumnNumber(),
          diagnostic.getMessage(Locale.ROOT));
    }
  }
}
