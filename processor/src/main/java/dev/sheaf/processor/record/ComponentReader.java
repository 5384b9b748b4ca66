package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.SourceAnnotations;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.TypeReader;
import dev.sheaf.processor.field.ClassKind;
import dev.sheaf.processor.field.ClassKind.Encoding;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ComponentModel.Absent;
import dev.sheaf.processor.field.DType;
import dev.sheaf.processor.field.EncodedKind;
import dev.sheaf.processor.field.EncoderReader;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.ImageKind;
import dev.sheaf.processor.field.ScalarKind;
import dev.sheaf.processor.field.VectorKind;
import dev.sheaf.processor.field.WeightKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a component and its annotation. */
public final class ComponentReader {
  /** The attributes that have a default only so that their absence is said with a way out. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "ImagePath", List.of("height", "width"),
          "Vector", List.of("length"),
          "EncodedBy", List.of("value"),
          "Column", List.of("value"));

  private final Elements elements;
  private final TypeReader types;
  private final EncoderReader encoders;
  private final SourceAnnotations written;

  public ComponentReader(Elements elements, Types types, SourceAnnotations written) {
    this.elements = elements;
    this.types = new TypeReader(elements);
    this.encoders = new EncoderReader(elements, types);
    this.written = written;
  }

  /**
   * Reads a component.
   *
   * @param field the field of the component, where its mistakes are said
   * @param from the package of the record
   */
  public ComponentModel read(Element component, Element field, PackageElement from) {
    TypeModel type = types.read(component.asType());
    String column = component.getSimpleName().toString();
    boolean finished = type.missing().isEmpty();
    boolean refused = false;
    List<FieldKind> fields = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (AnnotationMirror mirror : component.getAnnotationMirrors()) {
      String name = Attributes.simpleName(mirror);
      if (name.isEmpty()) {
        continue;
      }
      Optional<AnnotationMirror> shown = Attributes.find(field, name);
      Position site = Position.of(field, shown.orElse(null));
      refused |= !seen.add(name); // Eclipse gives both of an annotation that is written twice.
      try {
        Attributes annotation = new Attributes(mirror, elements);
        List<String> lacking = annotation.absent(REQUIRED.getOrDefault(name, List.of()));
        if (shown.isPresent() && written.hasUnknownAttribute(field, shown.get())) {
          refused = true;
        } else if (!lacking.isEmpty()) {
          absent.add(new Absent("@" + name, lacking, site));
        } else if (name.equals("Column")) {
          column = annotation.text("value");
        } else {
          field(name, annotation, site, type, from).ifPresent(fields::add);
        }
      } catch (Attributes.UnreadableException e) {
        finished = false;
        refused |=
            switch (e.unreadable()) {
              case FOR_GOOD -> true;
              case VALUE -> shown.isPresent() && !written.namesUnknownClass(field, shown.get());
              case BEHIND -> false;
            };
      }
    }
    if (fields.isEmpty() && absent.isEmpty() && finished) {
      refused |= written.hasUnknown(field);
    }
    return new ComponentModel(
        component.getSimpleName().toString(),
        column,
        type,
        fields,
        absent,
        finished && !refused,
        refused,
        Position.of(field));
  }

  private Optional<FieldKind> field(
      String name, Attributes annotation, Position site, TypeModel type, PackageElement from) {
    return switch (name) {
      case "ImagePath" -> Optional.of(image(annotation, site));
      case "OneHot" -> Optional.of(classes(Encoding.ONE_HOT, annotation, site, type));
      case "ClassIndex" -> Optional.of(classes(Encoding.CLASS_INDEX, annotation, site, type));
      case "MultiHot" -> Optional.of(classes(Encoding.MULTI_HOT, annotation, site, type));
      case "Scalar" -> Optional.of(scalar(annotation, site));
      case "Vector" ->
          Optional.of(new VectorKind(site, annotation.roles(), annotation.integer("length")));
      case "SampleWeight" -> Optional.of(new WeightKind(site));
      case "EncodedBy" ->
          Optional.of(
              new EncodedKind(
                  site,
                  annotation.roles(),
                  encoders.read(annotation.type("value"), type.mirror(), from)));
      default -> Optional.empty();
    };
  }

  private static FieldKind image(Attributes annotation, Position site) {
    return new ImageKind(
        site,
        annotation.roles(),
        annotation.integer("height"),
        annotation.integer("width"),
        annotation.integer("channels"),
        annotation.constant("layout"),
        annotation.constant("resize"),
        annotation.flag("antialias"),
        annotation.constant("fit"),
        annotation.flag("exif"),
        annotation.real("scale"),
        annotation.reals("mean"),
        annotation.reals("std"),
        DType.valueOf(annotation.constant("dtype")));
  }

  private static FieldKind classes(
      Encoding encoding, Attributes annotation, Position site, TypeModel type) {
    return new ClassKind(site, encoding, annotation.roles(), annotation.texts("classes"), type);
  }

  private static FieldKind scalar(Attributes annotation, Position site) {
    return new ScalarKind(
        site,
        annotation.roles(),
        annotation.text("tensor"),
        annotation.real("mean"),
        annotation.real("std"),
        annotation.real("min"),
        annotation.real("max"));
  }
}
