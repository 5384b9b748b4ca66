package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.sheaf.processor.field.ComponentModel;
import dev.sheaf.processor.field.Content;
import dev.sheaf.processor.field.Names;
import dev.sheaf.processor.field.TensorModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods that draw pictures as the model sees them, with what belongs to them. */
final class Previews {
  /** How many epochs a preview of one sample shows. */
  private static final int EPOCHS = 32;

  private static final ClassName PATH = ClassName.get(Path.class);

  private final Outline outline;
  private final List<MethodSpec> methods = new ArrayList<>();

  private Previews(Outline outline) {
    this.outline = outline;
  }

  static List<MethodSpec> of(Outline outline) {
    Previews previews = new Previews(outline);
    previews.add();
    return previews.methods;
  }

  /** One for each component that is a picture; in a stub, for each that may be one. */
  private void add() {
    List<ComponentModel> pictures =
        outline.sample.components().stream()
            .filter(component -> outline.isStub() || component.field().content() == Content.PICTURE)
            .toList();
    if (outline.isStub() || pictures.size() == 1) {
      preview("preview", "each picture", pictures);
      previewEpochs(Names.PREVIEW_EPOCHS, "the picture", pictures);
    }
    if (outline.isStub() || pictures.size() > 1) {
      Set<String> previews = new HashSet<>();
      for (ComponentModel picture : pictures) {
        String name = picture.name();
        String method = Names.preview(name);
        if (!previews.add(method)) {
          continue; // Two names for one method are a mistake that is said.
        }
        preview(method, "each {@code " + name + "}", List.of(picture));
        previewEpochs(Names.previewEpochs(name), "{@code " + name + "}", List.of(picture));
      }
    }
  }

  private void preview(String method, String what, List<ComponentModel> picture) {
    methods.add(
        outline.body(
            Outline.method(method, TypeName.VOID)
                .addJavadoc(
                    "Draws $L of a batch as the model sees it, with labels, into a PNG file.\n",
                    what)
                .addParameter(outline.batchType(), "batch")
                .addParameter(PATH, "png"),
            () ->
                CodeBlock.of(
                    "$T.write($L, $L, batch, png$L)",
                    RuntimeClasses.CONTACT_SHEET,
                    outline.field(picture.get(0).tensor()),
                    outline.hasRunTimeSchema()
                        ? CodeBlock.of("$T.schemaOf(batch)", RuntimeClasses.SAMPLE_BATCH)
                        : CodeBlock.of("$T.SCHEMA", outline.sequence),
                    companions(picture.get(0)))));
  }

  /** As the preview of a batch, for one sample in each epoch. */
  private void previewEpochs(String method, String what, List<ComponentModel> picture) {
    MethodSpec.Builder code =
        Outline.method(method, TypeName.VOID)
            .addJavadoc(
                "Draws $L of one sample as the model sees it in the first $L epochs, into a PNG\n"
                    + "file.\n\n"
                    + "@param sample its index in the list that the sequence was built from\n",
                what,
                EPOCHS)
            .addParameter(outline.sequence, "sequence")
            .addParameter(TypeName.INT, "sample")
            .addParameter(PATH, "png");
    if (outline.isStub()) {
      methods.add(code.addStatement(outline.failure()).build());
      return;
    }
    methods.add(
        code.beginControlFlow(
                "try ($T epochs = sequence.draws(sample, $L))", outline.batchType(), EPOCHS)
            .addStatement(
                "$T.writeEpochs($L, epochs, png$L)",
                RuntimeClasses.CONTACT_SHEET,
                outline.field(picture.get(0).tensor()),
                companions(picture.get(0)))
            .endControlFlow()
            .build());
  }

  /** What belongs to a picture, as further arguments. */
  private CodeBlock companions(ComponentModel picture) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (TensorModel tensor : outline.tensors) {
      if (tensor.field().followedPicture().equals(Optional.of(picture.name()))) {
        code.add(", $L", outline.field(tensor.name()));
      }
    }
    return code.build();
  }
}
