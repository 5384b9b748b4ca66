package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Scope;
import dev.sheaf.processor.compiler.SourceAnnotations;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.record.SampleModel.Obstacle;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads a class with {@code @Sample}. */
public final class SampleReader {
  private final Elements elements;
  private final SourceAnnotations written;
  private final ComponentReader reader;

  public SampleReader(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    written = SourceAnnotations.in(environment);
    reader = new ComponentReader(elements, environment.getTypeUtils(), written);
  }

  /** Reads the class, however many mistakes are in it. */
  public SampleModel read(TypeElement type) {
    Optional<AnnotationMirror> sample = Attributes.find(type, "Sample");
    boolean finished =
        sample.isPresent()
            ? !written.hasUnknownAttribute(type, sample.get())
            : !written.hasUnknown(type);
    boolean unlabelled = false;
    try {
      unlabelled =
          sample.map(found -> new Attributes(found, elements).flag("unlabelled")).orElse(false);
    } catch (Attributes.UnreadableException e) {
      finished = false;
    }
    return new SampleModel(
        name(type),
        type,
        isPublic(type),
        isDeprecated(type),
        obstacle(type),
        !isHidden(type) && type.getTypeParameters().isEmpty(),
        unlabelled,
        finished,
        components(type),
        surroundings(type),
        site(type));
  }

  /** Where mistakes of a class as a whole are said: at its {@code @Sample}. */
  public static Position site(TypeElement type) {
    return Position.of(type, Attributes.find(type, "Sample").orElse(null));
  }

  private Scope surroundings(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    List<String> taken =
        name(type).generated().stream()
            .filter(name -> isTaken(module, name(type).qualified(name)))
            .toList();
    String image = "dev.sheaf.image.ImageField";
    boolean seen = find(module, image) != null;
    return new Scope(
        taken,
        neighbours(type),
        seen,
        module != null && !module.isUnnamed(),
        !seen && elements.getTypeElement(image) != null);
  }

  /** The names of classes that can be written without an import. */
  private List<String> neighbours(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element scope = type; scope != null; scope = scope.getEnclosingElement()) {
      if (scope.getKind() != ElementKind.MODULE) {
        ElementFilter.typesIn(scope.getEnclosedElements())
            .forEach(near -> names.add(near.getSimpleName().toString()));
      }
    }
    return names.stream().sorted().toList();
  }

  /** A class of that name that this processor did not write in an earlier compilation. */
  private boolean isTaken(@Nullable ModuleElement module, String qualified) {
    TypeElement other = find(module, qualified);
    return other != null && Attributes.find(other, "SheafGenerated").isEmpty();
  }

  /** A class that the module sees: without one the compiler would search all that there are. */
  private @Nullable TypeElement find(@Nullable ModuleElement module, String qualified) {
    return module == null
        ? elements.getTypeElement(qualified)
        : elements.getTypeElement(module, qualified);
  }

  /** The name of a class with those around it. */
  public RecordName name(TypeElement type) {
    LinkedList<String> names = new LinkedList<>();
    for (Element part = type;
        part != null && part.getKind() != ElementKind.PACKAGE;
        part = part.getEnclosingElement()) {
      names.addFirst(part.getSimpleName().toString());
    }
    return new RecordName(
        elements.getPackageOf(type).getQualifiedName().toString(), List.copyOf(names));
  }

  private static boolean isPublic(@Nullable Element type) {
    return type == null
        || type.getKind() == ElementKind.PACKAGE
        || type.getModifiers().contains(Modifier.PUBLIC) && isPublic(type.getEnclosingElement());
  }

  /** Whether using it gives a warning, which generated code must not. */
  private boolean isDeprecated(TypeElement type) {
    return elements.isDeprecated(type)
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(elements::isDeprecated);
  }

  private static Optional<Obstacle> obstacle(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      return Optional.of(Obstacle.NO_RECORD);
    }
    if (Attributes.find(type, "Sample").isEmpty()) {
      return Optional.of(Obstacle.NOT_MARKED);
    }
    if (isHidden(type)) {
      return Optional.of(Obstacle.PRIVATE);
    }
    return type.getTypeParameters().isEmpty() ? Optional.empty() : Optional.of(Obstacle.GENERIC);
  }

  private static boolean isHidden(@Nullable Element type) {
    return type != null
        && type.getKind() != ElementKind.PACKAGE
        && (type.getModifiers().contains(Modifier.PRIVATE) || isHidden(type.getEnclosingElement()));
  }

  /** The components of a record; of any other class its fields, so that they can be named. */
  private List<ComponentModel> components(TypeElement type) {
    List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
    PackageElement from = elements.getPackageOf(type);
    List<ComponentModel> components = new ArrayList<>();
    if (type.getKind() != ElementKind.RECORD) {
      for (VariableElement field : fields) {
        if (field.getKind() == ElementKind.FIELD
            && !field.getModifiers().contains(Modifier.STATIC)) {
          components.add(reader.read(field, field, from));
        }
      }
      return components;
    }
    for (Element component : type.getRecordComponents()) {
      Element field =
          fields.stream()
              .filter(candidate -> candidate.getSimpleName().equals(component.getSimpleName()))
              .findFirst()
              .<Element>map(found -> found)
              .orElse(component);
      components.add(reader.read(component, field, from));
    }
    return components;
  }
}
