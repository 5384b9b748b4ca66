package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Content;
import dev.sheaf.processor.field.FieldKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the methods that read COCO, Pascal VOC and YOLO files, for a record with one picture and
 * the boxes or keypoints in it: settings of each source, and {@code fromCoco} and so on where the
 * files say everything that is in the record.
 */
final class AnnotationSources {
  /** The formats, and what of a picture each of them has. */
  private enum Format {
    COCO("COCO file", RuntimeClasses.COCO_SOURCE, "json", "images"),
    VOC("Pascal VOC directory", RuntimeClasses.VOC_SOURCE, "annotations", "images"),
    YOLO("YOLO directory", RuntimeClasses.YOLO_SOURCE, "root");

    final String text;
    final ClassName source;
    final List<String> paths;

    Format(String text, ClassName source, String... paths) {
      this.text = text;
      this.source = source;
      this.paths = List.of(paths);
    }

    String settings() {
      return name().toLowerCase(Locale.ROOT);
    }

    String factory() {
      return "from" + name().charAt(0) + settings().substring(1);
    }

    boolean hasKeypoints() {
      return this == COCO;
    }
  }

  private static final TypeName NAMES = ParameterizedTypeName.get(List.class, String.class);

  private final Outline outline;
  private final List<MethodSpec> methods = new ArrayList<>();

  private AnnotationSources(Outline outline) {
    this.outline = outline;
  }

  /** The methods of a record; none for a record that is not of this form. */
  static List<MethodSpec> of(Outline outline) {
    AnnotationSources sources = new AnnotationSources(outline);
    if (outline.isStub()) {
      sources.stubs();
    } else {
      sources.methods();
    }
    return sources.methods;
  }

  private void stubs() {
    for (Format format : Format.values()) {
      for (boolean named : List.of(true, false)) {
        methods.add(
            parameters(Outline.method(format.factory(), outline.list), format, named)
                .addStatement(outline.failure())
                .build());
        methods.add(
            parameters(settings(format), format, named).addStatement(outline.failure()).build());
      }
    }
  }

  private void methods() {
    Optional<ComponentModel> boxes = only(Content.BOXES);
    Optional<ComponentModel> keypoints = only(Content.KEYPOINTS);
    if (only(Content.PICTURE).isEmpty()
        || count(Content.BOXES) > 1
        || count(Content.KEYPOINTS) > 1) {
      return;
    }
    for (Format format : Format.values()) {
      if (boxes.isPresent() || keypoints.isPresent() && format.hasKeypoints()) {
        methods(format, boxes, keypoints);
      }
    }
  }

  private void methods(
      Format format, Optional<ComponentModel> boxes, Optional<ComponentModel> keypoints) {
    boolean named =
        boxes.flatMap(one -> one.field().second()).stream().noneMatch(AnnotationSources::isUnnamed);
    int known =
        (photo(only(Content.PICTURE).orElseThrow()).isPresent() ? 1 : 0)
            + (boxes.isPresent() ? 1 : 0);
    if (keypoints.isPresent() && format.hasKeypoints()) {
      known++;
    }
    boolean whole = known == outline.sample.components().size();
    String arguments = String.join(", ", format.paths) + (named ? "" : ", classes");
    String classes = named ? "" : " {@code classes} are the names in order of their index.";
    if (whole) {
      methods.add(
          parameters(Outline.method(format.factory(), outline.list), format, named)
              .addJavadoc(
                  "A sample for each photo of a $L.$L One {@code SourceException} names everything"
                      + " that is wrong.\n",
                  format.text,
                  classes)
              .addStatement(
                  "return $L($L).read().map(photo -> $L)", format.settings(), arguments, sample())
              .build());
    }
    MethodSpec.Builder settings = parameters(settings(format), format, named);
    if (whole) {
      settings.addJavadoc(
          "As {@link #$L}, with settings; {@code read()} counts what it leaves out too.\n",
          format.factory());
    } else {
      settings.addJavadoc(
          "The photos of a $L.$L What else a sample has, you say: {@code $L($L).read().map(photo ->"
              + " $L)}.\n",
          format.text,
          classes,
          format.settings(),
          arguments,
          example(format));
    }
    methods.add(
        settings.addStatement("return $L", source(format, boxes, keypoints, named)).build());
  }

  private static MethodSpec.Builder settings(Format format) {
    return Outline.method(format.settings(), format.source.nestedClass("Builder"));
  }

  /** With the class names last, where the record does not have them. */
  private static MethodSpec.Builder parameters(
      MethodSpec.Builder method, Format format, boolean named) {
    format.paths.forEach(path -> method.addParameter(Path.class, path));
    return named ? method : method.addParameter(NAMES, "classes");
  }

  private CodeBlock source(
      Format format,
      Optional<ComponentModel> boxes,
      Optional<ComponentModel> keypoints,
      boolean named) {
    CodeBlock names =
        named && boxes.isPresent()
            ? CodeBlock.of("$L.classNames()", field(boxes.get()))
            : CodeBlock.of("classes");
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.builder($L", format.source, String.join(", ", format.paths));
    if (format == Format.COCO) {
      code.add(")");
      boxes.ifPresent(one -> code.add(".classes($L)", names));
    } else {
      code.add(", $L)", names);
    }
    boxes.ifPresent(one -> code.add(".most($L.most())", field(one)));
    if (format.hasKeypoints()) {
      keypoints.ifPresent(one -> code.add(".keypoints($L.count())", field(one)));
    }
    return code.build();
  }

  private CodeBlock field(ComponentModel component) {
    return CodeBlock.of("$T.$L", outline.sequence, outline.names.constant(component.tensor()));
  }

  private CodeBlock sample() {
    return CodeBlock.of(
        "new $T($L)",
        outline.record,
        outline.sample.components().stream()
            .map(component -> value(component, Format.COCO))
            .collect(CodeBlock.joining(", ")));
  }

  /** As {@link #sample}, with the names of components that the files do not have. */
  private String example(Format format) {
    return "new "
        + outline.record.simpleName()
        + outline.sample.components().stream()
            .map(component -> value(component, format).toString())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static CodeBlock value(ComponentModel component, Format format) {
    CodeBlock name = CodeBlock.of("$L", component.name());
    return switch (component.field().content()) {
      case PICTURE -> photo(component).orElse(name);
      case BOXES -> CodeBlock.of("photo.boxes()");
      case KEYPOINTS -> format.hasKeypoints() ? CodeBlock.of("photo.keypoints()") : name;
      default -> name;
    };
  }

  /** The picture of a photo of the source, where it is made of a path. */
  private static Optional<CodeBlock> photo(ComponentModel picture) {
    return FilePicture.of(picture.type(), "photo.photo()");
  }

  private static boolean isUnnamed(FieldKind classes) {
    return classes.classNames().isEmpty();
  }

  private Optional<ComponentModel> only(Content content) {
    return count(content) == 1
        ? outline.sample.components().stream().filter(one -> is(one, content)).findFirst()
        : Optional.empty();
  }

  private long count(Content content) {
    return outline.sample.components().stream().filter(one -> is(one, content)).count();
  }

  private static boolean is(ComponentModel component, Content content) {
    return component.field().content() == content;
  }
}
