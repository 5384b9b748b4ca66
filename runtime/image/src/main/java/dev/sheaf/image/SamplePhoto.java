package dev.sheaf.image;

import dev.sheaf.BadSampleException;
import dev.sheaf.photo.BytesPhoto;
import dev.sheaf.photo.FilePhoto;
import dev.sheaf.photo.PhotoSource;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The photo that a component's value names or is. */
final class SamplePhoto {
  private SamplePhoto() {}

  static PhotoSource of(String field, @Nullable String path) {
    if (path == null) {
      throw missing(field, "no path", "Give every sample a file.");
    }
    try {
      return new FilePhoto(Path.of(path));
    } catch (InvalidPathException e) {
      throw new BadSampleException(
          field,
          path,
          "is not a path: " + e.getReason(),
          "Correct the path or remove the sample.",
          null);
    }
  }

  static PhotoSource of(String field, @Nullable URI uri) {
    if (uri == null) {
      throw missing(field, "no URI", "Give every sample a file.");
    }
    try {
      return new FilePhoto(Path.of(uri));
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw new BadSampleException(
          field,
          uri.toString(),
          "is not a file URI",
          "Use file: URIs, and fetch other files first.",
          null);
    }
  }

  static PhotoSource of(String field, @Nullable Path path) {
    if (path == null) {
      throw missing(field, "no path", "Give every sample a file.");
    }
    return new FilePhoto(path);
  }

  static PhotoSource of(String field, byte @Nullable [] bytes) {
    if (bytes == null) {
      throw missing(field, "no bytes", "Give every sample the bytes of a file.");
    }
    return new BytesPhoto(bytes);
  }

  static PhotoSource of(String field, @Nullable ByteBuffer bytes) {
    if (bytes == null) {
      throw missing(field, "no bytes", "Give every sample the bytes of a file.");
    }
    return new BytesPhoto(bytes);
  }

  static PhotoSource of(String field, @Nullable PhotoSource photo) {
    if (photo == null) {
      throw missing(field, "no photo", "Give every sample a photo.");
    }
    return photo;
  }

  private static BadSampleException missing(String field, String problem, String remedy) {
    return new BadSampleException(field, "null", problem, remedy, null);
  }
}
