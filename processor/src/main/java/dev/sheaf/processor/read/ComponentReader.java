package dev.sheaf.processor.read;

import dev.sheaf.processor.model.ClassFieldModel;
import dev.sheaf.processor.model.ClassFieldModel.Encoding;
import dev.sheaf.processor.model.ComponentModel;
import dev.sheaf.processor.model.ComponentModel.Absent;
import dev.sheaf.processor.model.DType;
import dev.sheaf.processor.model.EncodedFieldModel;
import dev.sheaf.processor.model.FieldModel;
import dev.sheaf.processor.model.ImageFieldModel;
import dev.sheaf.processor.model.ScalarFieldModel;
import dev.sheaf.processor.model.TypeModel;
import dev.sheaf.processor.model.VectorFieldModel;
import dev.sheaf.processor.model.WeightFieldModel;
import dev.sheaf.processor.problem.Site;
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
final class ComponentReader {
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
  private final WrittenAnnotations written;

  ComponentReader(Elements elements, Types types, WrittenAnnotations written) {
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
  ComponentModel read(Element component, Element field, PackageElement from) {
    TypeModel type = types.read(component.asType());
    String column = component.getSimpleName().toString();
    boolean finished = type.missing().isEmpty();
    boolean refused = false;
    List<FieldModel> fields = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (AnnotationMirror mirror : component.getAnnotationMirrors()) {
      String name = Annotation.simpleName(mirror);
      if (name.isEmpty()) {
        continue;
      }
      Optional<AnnotationMirror> shown = Annotation.find(field, name);
      Site site = Site.of(field, shown.orElse(null));
      refused |= !seen.add(name); // Eclipse gives both of an annotation that is written twice.
      try {
        Annotation annotation = new Annotation(mirror, elements);
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
      } catch (Annotation.UnreadableException e) {
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
        Site.of(field));
  }

  private Optional<FieldModel> field(
      String name, Annotation annotation, Site site, TypeModel type, PackageElement from) {
    return switch (name) {
      case "ImagePath" -> Optional.of(image(annotation, site));
      case "OneHot" -> Optional.of(classes(Encoding.ONE_HOT, annotation, site, type));
      case "ClassIndex" -> Optional.of(classes(Encoding.CLASS_INDEX, annotation, site, type));
      case "MultiHot" -> Optional.of(classes(Encoding.MULTI_HOT, annotation, site, type));
      case "Scalar" -> Optional.of(scalar(annotation, site));
      case "Vector" ->
          Optional.of(new VectorFieldModel(site, annotation.roles(), annotation.integer("length")));
      case "SampleWeight" -> Optional.of(new WeightFieldModel(site));
      case "EncodedBy" ->
          Optional.of(
              new EncodedFieldModel(
                  site,
                  annotation.roles(),
                  encoders.read(annotation.type("value"), type.mirror(), from)));
      default -> Optional.empty();
    };
  }

  private static FieldModel image(Annotation annotation, Site site) {
    return new ImageFieldModel(
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

  private static FieldModel classes(
      Encoding encoding, Annotation annotation, Site site, TypeModel type) {
    return new ClassFieldModel(
        site, encoding, annotation.roles(), annotation.texts("classes"), type);
  }

  private static FieldModel scalar(Annotation annotation, Site site) {
    return new ScalarFieldModel(
        site,
        annotation.roles(),
        annotation.text("tensor"),
        annotation.real("mean"),
        annotation.real("std"),
        annotation.real("min"),
        annotation.real("max"));
  }
}
