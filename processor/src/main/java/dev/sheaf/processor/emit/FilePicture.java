package dev.sheaf.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sheaf.processor.compiler.SameType;
import dev.sheaf.processor.compiler.TypeModel;
import java.util.Optional;

/** How a component that is a picture is made of the path of a file. */
final class FilePicture {
  private static final ClassName FILE_PHOTO = ClassName.get("dev.sheaf.photo", "FilePhoto");

  private FilePicture() {}

  /**
   * The expression; empty for what holds the bytes themselves or has a class of the user's.
   *
   * @param path the expression for the path
   */
  static Optional<CodeBlock> of(TypeModel type, String path) {
    return switch (type.kind()) {
      case PATH -> Optional.of(CodeBlock.of("$L", path));
      case STRING -> Optional.of(CodeBlock.of("$L.toString()", path));
      case URI -> Optional.of(CodeBlock.of("$L.toUri()", path));
      case PHOTO_SOURCE ->
          SameType.qualified(type.mirror()).equals("dev.sheaf.photo.PhotoSource")
              ? Optional.of(CodeBlock.of("new $T($L)", FILE_PHOTO, path))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
