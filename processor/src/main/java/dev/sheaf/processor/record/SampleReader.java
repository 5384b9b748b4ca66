package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.Environment;
import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.compiler.Scope;
import dev.sheaf.processor.compiler.UnresolvedException;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import dev.sheaf.processor.record.SampleModel.Obstacle;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads a class with {@code @Sample}. */
public final class SampleReader {
  private final Environment environment;
  private final Elements elements;
  private final ComponentReader reader;

  public SampleReader(Environment environment) {
    this.environment = environment;
    elements = environment.elements();
    reader = new ComponentReader(environment);
  }

  /** Reads the class, however many mistakes are in it. */
  public SampleModel read(TypeElement type) {
    RecordName name = name(type);
    List<Resolution> resolutions = new ArrayList<>();
    boolean unlabelled = unlabelled(type, resolutions);
    List<ComponentModel> alone = components(type);
    List<ComponentModel> components =
        alone.stream().map(component -> component.among(alone)).toList();
    components.forEach(component -> resolutions.add(component.resolution()));
    List<TensorModel> tensors = TensorModel.of(components);
    return new SampleModel(
        name,
        isPublic(type),
        isDeprecated(type),
        obstacle(type),
        !isHidden(type) && type.getTypeParameters().isEmpty(),
        unlabelled,
        Resolution.worst(resolutions),
        components,
        tensors,
        new Names(tensors),
        Scope.of(type, name.generated().stream().map(name::qualified).toList(), elements),
        position(type));
  }

  /** What {@code @Sample} says; whether that is known is added to the resolutions. */
  private boolean unlabelled(TypeElement type, List<Resolution> resolutions) {
    Optional<AnnotationMirror> sample = Attributes.find(type, "Sample");
    boolean unknown =
        sample.isPresent()
            ? environment.source().hasUnknownAttribute(type, sample.get())
            : environment.source().hasUnknown(type);
    if (unknown) {
      resolutions.add(Resolution.REJECTED);
    }
    try {
      return sample.isPresent()
          && Attributes.of(type, sample.get(), environment).flag("unlabelled").get();
    } catch (UnresolvedException e) {
      resolutions.add(Resolution.REJECTED);
      return false;
    }
  }

  /** Where mistakes of a class as a whole are said: at its {@code @Sample}. */
  public static Position position(TypeElement type) {
    return Position.of(type, Attributes.find(type, "Sample").orElse(null));
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
      return Optional.of(Obstacle.NOT_A_RECORD);
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

  /**
   * The components of a record; of any other class its fields or what it gives, so that they can be
   * named.
   */
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
      if (type.getKind() == ElementKind.INTERFACE) {
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .filter(method -> method.getParameters().isEmpty())
            .forEach(method -> components.add(reader.read(method, method, from)));
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
