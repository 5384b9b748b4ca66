package dev.sheaf.processor.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen from where a record stands.
 *
 * @param taken the simple names of generated classes that other classes have
 * @param seesImages whether the record's module can use {@code sheaf-image}
 * @param hasImages whether {@code sheaf-image} is there, but not read by the record's module
 * @param seesGenerated whether the record's module can use the platform's {@code @Generated}
 * @param nearby gives the names of classes that can be written without an import, sorted
 */
public record Scope(
    List<String> taken,
    boolean seesImages,
    boolean hasImages,
    boolean seesGenerated,
    Supplier<List<String>> nearby) {
  private static final String IMAGES = "dev.sheaf.image.ImageField";
  private static final String GENERATED = "javax.annotation.processing.Generated";

  /**
   * That of a class.
   *
   * @param generated the qualified names of the classes that are to be written for it
   */
  public static Scope of(TypeElement type, List<String> generated, Elements elements) {
    ModuleElement module = elements.getModuleOf(type);
    List<String> taken = new ArrayList<>();
    for (String name : generated) {
      if (isTaken(module, name, elements)) {
        taken.add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
    boolean seesImages = find(module, IMAGES, elements) != null;
    return new Scope(
        taken,
        seesImages,
        !seesImages && elements.getTypeElement(IMAGES) != null,
        find(module, GENERATED, elements) != null,
        () -> neighbours(type));
  }

  /** The names of classes that can be written without an import, sorted. */
  public List<String> neighbours() {
    return nearby.get();
  }

  private static List<String> neighbours(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element scope = type; scope != null; scope = scope.getEnclosingElement()) {
      if (scope.getKind() != ElementKind.MODULE) {
        ElementFilter.typesIn(scope.getEnclosedElements())
            .forEach(near -> names.add(near.getSimpleName().toString()));
      }
    }
    return names.stream().sorted().toList();
  }

  /** Whether a class has that name which this processor did not write in an earlier compilation. */
  private static boolean isTaken(@Nullable ModuleElement module, String name, Elements elements) {
    TypeElement other = find(module, name, elements);
    return other != null && Attributes.find(other, "SheafGenerated").isEmpty();
  }

  /** A class that the module sees: without one the compiler would search all that there are. */
  private static @Nullable TypeElement find(
      @Nullable ModuleElement module, String name, Elements elements) {
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }
}
