package dev.sheaf.processor.field;

import dev.sheaf.processor.compiler.SameType;
import dev.sheaf.processor.compiler.TypeModel;
import dev.sheaf.processor.problem.ProblemCode;
import dev.sheaf.processor.problem.Problems;
import dev.sheaf.processor.table.ColumnCode;
import dev.sheaf.processor.table.TextMethods;

/** The types of components that are a photo's file, or its bytes. */
final class PhotoTypes {
  static final String READABLE =
      "a Path, a String or a URI of a file, a byte[] or a ByteBuffer of its bytes, or a PhotoSource";

  private PhotoTypes() {}

  static boolean contain(TypeModel type) {
    return switch (type.kind()) {
      case PATH, STRING, URI, BYTE_ARRAY, BYTE_BUFFER, PHOTO_SOURCE -> true;
      default -> false;
    };
  }

  /**
   * Says that a type is none of these, and which of them is meant.
   *
   * @param otherwise what to do where none is
   */
  static void refuse(
      FieldAnnotation annotation, TypeModel type, String otherwise, Problems problems) {
    String meant =
        switch (type.text()) {
          case "File" -> "Did you mean Path? A File has toPath().";
          case "Byte[]", "List<Byte>", "char[]", "short[]", "int[]" ->
              "Did you mean byte[], the bytes of a picture's file?";
          case "Blob", "InputStream", "URL", "HttpRequest" ->
              "Did you mean a class that implements dev.sheaf.photo.PhotoSource? It opens the"
                  + " picture whenever it is decoded.";
          case "BufferedImage", "Image" ->
              "Did you mean byte[], the bytes of a picture's file? What is decoded already is not"
                  + " read.";
          default -> "Change the type, or use another annotation. " + otherwise;
        };
    problems.add(
        ProblemCode.TYPE_NOT_READABLE,
        annotation.position(),
        "%s cannot read %s; it reads %s."
            .formatted(annotation.name(), type.withArticle(), READABLE),
        meant);
  }

  /** In tables: paths of files, bytes in Base64, and what reads itself from text. */
  static ColumnCode column(TypeModel type) {
    return switch (type.kind()) {
      case BYTE_ARRAY -> ColumnCode.decoded("getBytes");
      case BYTE_BUFFER -> ColumnCode.decoded("getByteBuffer");
      case STRING -> ColumnCode.decoded("getPathText");
      case URI -> ColumnCode.decoded("getPathUri");
      case PHOTO_SOURCE ->
          SameType.qualified(type.mirror()).equals("dev.sheaf.photo.PhotoSource")
              ? ColumnCode.decoded("getPhoto")
              : TextMethods.parser(type.mirror())
                  .map(parser -> ColumnCode.decoded("get", parser))
                  .orElseGet(() -> ColumnCode.decoded(""));
      default -> ColumnCode.decoded("getPath");
    };
  }
}
