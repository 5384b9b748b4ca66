package dev.sheaf.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build tools rely on: isolation, determinism, modules. */
final class OutputTest {
  private static final String PET =
      """
      package pets;

      import dev.sheaf.annotation.*;

      @Sample
      public record Pet(@Scalar float age, @OneHot Animal animal) {
        public enum Animal { CAT, DOG }
      }
      """;

  private static final String TOY =
      """
      package pets;

      import dev.sheaf.annotation.*;

      @Sample
      record Toy(@Scalar(mean = 0.1, std = 2e-3) float price, @OneHot Pet.Animal animal) {}
      """;

  @TempDir Path folder;

  @Test
  void followsFromOneClassAFile() {
    IsolatedFiler filer = new IsolatedFiler();
    Compilation compilation =
        Compilation.in(folder)
            .source("pets/Pet.java", PET)
            .source("pets/Toy.java", TOY)
            .source(
                "pets/Bad.java",
                "package pets; @dev.sheaf.annotation.Sample(unlabelled = true) record Bad() {}")
            .processor(filer)
            .javac();
    assertThat(compilation.errors()).hasSize(1);
    assertThat(filer.origins)
        .containsExactlyInAnyOrder(
            "pets.PetSequence from pets.Pet",
            "pets.PetBatch from pets.Pet",
            "pets.PetSamples from pets.Pet",
            "pets.ToySequence from pets.Toy",
            "pets.ToyBatch from pets.Toy",
            "pets.ToySamples from pets.Toy",
            "pets.BadSequence from pets.Bad",
            "pets.BadBatch from pets.Bad",
            "pets.BadSamples from pets.Bad");
  }

  @Test
  void isRegisteredAsIsolating() throws IOException {
    String entry = "META-INF/gradle/incremental.annotation.processors";
    try (var stream = SequenceProcessor.class.getClassLoader().getResourceAsStream(entry)) {
      assertThat(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip())
          .isEqualTo(SequenceProcessor.class.getName() + ",isolating");
    }
    assertThat(java.util.ServiceLoader.load(Processor.class))
        .anyMatch(processor -> processor instanceof SequenceProcessor);
  }

  @Test
  void isTheSameForAnotherOrderOfInputs() {
    Compilation one =
        Compilation.in(folder.resolve("one"))
            .source("pets/Pet.java", PET)
            .source("pets/Toy.java", TOY)
            .javac();
    Compilation other =
        Compilation.in(folder.resolve("other"))
            .source("pets/Toy.java", TOY)
            .source("pets/Pet.java", PET)
            .javac();
    assertThat(one.generated()).hasSize(6).isEqualTo(other.generated());
  }

  /** A word too many in {@code @Sample} is the compiler's to say: without it, what is meant? */
  @Test
  void addsNothingToAnUnknownAttribute() {
    Compilation compilation =
        Compilation.in(folder)
            .source(
                "pets/Pet.java",
                "package pets; import dev.sheaf.annotation.*;"
                    + " @Sample(unlabeled = true) record Pet(@Scalar float age) {}")
            .javac();
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).text()).contains("cannot find symbol");
  }

  @Test
  void keepsTheSameOfTwoThatCollide() {
    String one = "package zoo; class Zoo_Cat { %s record Tom(@Scalar float weight) {} }";
    String other = "package zoo; class Zoo { %s record Cat_Tom(@Scalar float age) {} }";
    String start = "import dev.sheaf.annotation.*;";
    String sample = "@Sample(unlabelled = true)";
    for (boolean first : new boolean[] {true, false}) {
      Compilation.Builder builder = Compilation.in(folder.resolve("first" + first));
      for (boolean which : new boolean[] {first, !first}) {
        builder.source(
            which ? "zoo/Zoo_Cat.java" : "zoo/Zoo.java",
            (which ? one : other).replace("zoo;", "zoo; " + start).formatted(sample));
      }
      Compilation compilation = builder.javac();
      assertThat(compilation.errors()).hasSize(1);
      assertThat(compilation.errors().get(0).file()).isEqualTo("Zoo_Cat.java");
      assertThat(compilation.generated().get("zoo/Zoo_Cat_TomBatch.java")).contains("Tensor age()");
    }
  }

  /** Where the platform's {@code @Generated} cannot be seen, the code does without it. */
  @Test
  void compilesInAModuleWithoutTheCompilerApi() throws Exception {
    String module =
        """
        module pets {
          requires dev.sheaf;
        }
        """;
    Compilation compilation =
        Compilation.in(folder)
            .source("module-info.java", module)
            .source("pets/Pet.java", PET)
            .classPath(List.of())
            .modulePath(ClassPath.modules())
            .javac();
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated().get("pets/PetSequence.java"))
        .doesNotContain("@Generated(")
        .contains("@SheafGenerated");
  }

  /** The module reads {@code dev.sheaf} alone, not {@code java.compiler}. */
  @Test
  void runsInAModule() throws Exception {
    String main =
        """
        package pets;

        import java.util.List;

        public final class Main {
          public static void main(String[] arguments) {
            List<Pet> pets = List.of(new Pet(3, Pet.Animal.DOG));
            try (PetSequence sequence = PetSequence.builder(pets).build();
                PetBatch batch = sequence.batch(0)) {
              Module module = Main.class.getModule();
              boolean reads =
                  ModuleLayer.boot().findModule("java.compiler").map(module::canRead).orElse(false);
              System.out.println(module + " " + reads + " " + batch);
            }
          }
        }
        """;
    Compilation compilation =
        Compilation.in(folder)
            .source("module-info.java", "module pets { requires dev.sheaf; }")
            .source("pets/Pet.java", PET)
            .source("pets/Main.java", main)
            .classPath(List.of())
            .modulePath(ClassPath.modules())
            .javac();
    assertThat(compilation.errors()).isEmpty();
    List<Path> path = new ArrayList<>(ClassPath.modules());
    path.add(compilation.classes());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                ClassPath.joined(path),
                "--module",
                "pets/pets.Main")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(output.strip())
        .isEqualTo("module pets false Pet[1]{age: float32 [1, 1], animal: float32 [1, 2]}");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void asksForTheModuleOfPictures() throws IOException {
    Compilation compilation =
        Compilation.in(folder)
            .source("module-info.java", "module photos { requires dev.sheaf; }")
            .source(
                "photos/Photo.java",
                """
                package photos;

                import dev.sheaf.annotation.*;

                @Sample(unlabelled = true)
                record Photo(@ImagePath(height = 8, width = 8) String file) {}
                """)
            .classPath(List.of())
            .modulePath(ClassPath.modulesWithImages(folder.resolve("sheaf-image.jar")))
            .option("--add-modules=dev.sheaf.image")
            .javac();
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).text())
        .contains("this module does not read it", "requires dev.sheaf.image;");
  }

  @Test
  void writesNothingAnewForAClassOfAnEarlierCompilation() throws IOException {
    Compilation first = Compilation.in(folder).source("pets/Pet.java", PET).javac();
    assertThat(first.errors()).isEmpty();
    List<Path> path = new ArrayList<>(ClassPath.all());
    path.add(first.classes());
    Compilation second =
        Compilation.in(Files.createDirectory(folder.resolve("second")))
            .source("pets/Pet.java", PET)
            .classPath(path)
            .javac();
    assertThat(second.errors()).isEmpty();
    assertThat(second.generated()).isEqualTo(first.generated());
  }

  /** Runs the processor and fails on what an isolating one must not do. */
  private static final class IsolatedFiler implements Processor {
    private final SequenceProcessor processor = new SequenceProcessor();
    final List<String> origins = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void init(ProcessingEnvironment environment) {
      processor.init(new Environment(environment, new Watched(environment.getFiler())));
    }

    private final class Watched implements Filer {
      private final Filer filer;

      Watched(Filer filer) {
        this.filer = filer;
      }

      @Override
      public JavaFileObject createSourceFile(CharSequence name, Element... from)
          throws IOException {
        assertThat(from).hasSize(1);
        origins.add(name + " from " + from[0]);
        return filer.createSourceFile(name, from);
      }

      @Override
      public JavaFileObject createClassFile(CharSequence name, Element... from) {
        throw new AssertionError("a class file: " + name);
      }

      @Override
      public FileObject createResource(
          JavaFileManager.Location location, CharSequence in, CharSequence name, Element... from) {
        throw new AssertionError("a resource: " + name);
      }

      @Override
      public FileObject getResource(
          JavaFileManager.Location location, CharSequence in, CharSequence name) {
        throw new AssertionError("a resource: " + name);
      }
    }

    @Override
    public Set<String> getSupportedOptions() {
      return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }

    @Override
    public Iterable<? extends javax.annotation.processing.Completion> getCompletions(
        Element element,
        javax.lang.model.element.AnnotationMirror annotation,
        javax.lang.model.element.ExecutableElement member,
        String text) {
      return List.of();
    }
  }

  private record Environment(ProcessingEnvironment environment, Filer filer)
      implements ProcessingEnvironment {
    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Map<String, String> getOptions() {
      return environment.getOptions();
    }

    @Override
    public javax.annotation.processing.Messager getMessager() {
      return environment.getMessager();
    }

    @Override
    public Elements getElementUtils() {
      return environment.getElementUtils();
    }

    @Override
    public javax.lang.model.util.Types getTypeUtils() {
      return environment.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return environment.getSourceVersion();
    }

    @Override
    public java.util.Locale getLocale() {
      return environment.getLocale();
    }
  }
}
