package dev.sheaf.processor.record;

import dev.sheaf.processor.compiler.Attributes;
import dev.sheaf.processor.compiler.Environment;
import dev.sheaf.processor.compiler.Position;
import dev.sheaf.processor.compiler.Resolution;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.compiler.TypeReader;
import dev.sheaf.processor.compiler.UnresolvedException;
import dev.sheaf.processor.compiler.Value;
import dev.sheaf.processor.field.AnnotatedComponent;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.ComponentModel.Absent;
import dev.sheaf.processor.field.Definition;
import dev.sheaf.processor.field.FieldKind;
import dev.sheaf.processor.field.FieldKinds;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.Columns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** Reads a component and its annotations. */
final class ComponentReader {
  private final Environment environment;
  private final TypeReader types;

  ComponentReader(Environment environment) {
    this.environment = environment;
    types = new TypeReader(environment);
  }

  /**
   * Reads a component.
   *
   * @param field the field of the component, where its mistakes are said
   * @param from the package of the record
   */
  ComponentModel read(Element component, Element field, PackageElement from) {
    TypeModel type = types.read(component.asType());
    OneComponent read = new OneComponent(component, field, type);
    for (AnnotationMirror mirror : component.getAnnotationMirrors()) {
      read.add(mirror, from);
    }
    return read.model();
  }

  /** A component, as one annotation after the other is read. */
  private final class OneComponent {
    private final String name;
    private final Element field;
    private final TypeModel type;
    private final List<FieldKind> fields = new ArrayList<>();
    private final List<Absent> absent = new ArrayList<>();
    private final List<Resolution> resolutions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Value<String> column;

    OneComponent(Element component, Element field, TypeModel type) {
      this.field = field;
      this.type = type;
      name = component.getSimpleName().toString();
      column = new Value<>(name, Position.of(field));
      if (!type.missing().isEmpty()) {
        resolutions.add(Resolution.WAITING);
      }
    }

    void add(AnnotationMirror mirror, PackageElement from) {
      String annotation = Attributes.simpleName(mirror);
      if (annotation.isEmpty() || annotation.equals("ClassName")) {
        return; // The latter stands on the constants of enums, and means nothing elsewhere.
      }
      if (!seen.add(annotation)) {
        // Eclipse gives both of an annotation that is written twice.
        resolutions.add(Resolution.REJECTED);
      }
      try {
        Attributes attributes = Attributes.ofComponent(field, mirror, environment);
        if (annotation.equals("Column")) {
          column(attributes);
        } else {
          field(new AnnotatedComponent(annotation, attributes, type, from, environment));
        }
      } catch (UnresolvedException e) {
        resolutions.add(e.resolution());
      }
    }

    private void column(Attributes attributes) {
      if (lacks(
          "Column",
          List.of("value"),
          attributes,
          "Write the name of the column, as in" + " @Column(\"file name\").")) {
        return;
      }
      column = attributes.text("value");
    }

    private void field(AnnotatedComponent component) {
      Definition kind =
          FieldKinds.of(component.annotation())
              .orElseThrow(
                  () -> new IllegalStateException("@" + component.annotation() + " has no kind"));
      if (!lacks(kind.annotation(), kind.required(), component.attributes(), kind.advice())) {
        fields.add(kind.reader().apply(component));
      }
    }

    private boolean lacks(
        String annotation, List<String> required, Attributes attributes, String advice) {
      List<String> lacking = attributes.absent(required);
      if (!lacking.isEmpty()) {
        absent.add(new Absent("@" + annotation, lacking, advice, attributes.position()));
      }
      return !lacking.isEmpty();
    }

    ComponentModel model() {
      if (fields.isEmpty()
          && absent.isEmpty()
          && resolutions.isEmpty()
          && environment.source().hasUnknown(field)) {
        resolutions.add(Resolution.REJECTED);
      }
      if (fields.stream().anyMatch(kind -> kind.mayChange(type))) {
        resolutions.add(Resolution.CHANGING);
      }
      ColumnCode code = fields.size() == 1 ? fields.get(0).column(name, type) : Columns.of(type);
      return new ComponentModel(
          name,
          column,
          type,
          fields,
          absent,
          code,
          Resolution.worst(resolutions),
          Position.of(field));
    }
  }
}
