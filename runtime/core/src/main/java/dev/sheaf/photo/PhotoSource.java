package dev.sheaf.photo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * A photo, or the mask of one, whose bytes come from where the user says: a bucket, an archive, a
 * database. A component of a record may be of this type, or of a class that implements it, wherever
 * it may be a {@code Path}; everything is done for it that is done for files.
 *
 * <p>Used by several threads at once, each with a stream of its own. A photo is opened once for
 * each time that it is decoded, so with a decode-once file only until that has it.
 *
 * <p>Objects in S3, with the user's own SDK client and without another copy on this disk:
 *
 * <pre>{@code
 * record S3Photo(S3Client s3, String bucket, String key, String eTag) implements PhotoSource {
 *   public String name() { return "s3://" + bucket + "/" + key; }
 *   public String version() { return eTag; } // as the listing of the bucket gives it
 *   public InputStream open() throws IOException {
 *     try {
 *       return s3.getObject(request -> request.bucket(bucket).key(key));
 *     } catch (NoSuchKeyException e) {
 *       throw new NoSuchFileException(name());
 *     } catch (SdkException e) {
 *       throw new IOException(e.getMessage(), e);
 *     }
 *   }
 * }
 * }</pre>
 */
public interface PhotoSource {
  /**
   * What it is called in errors, in the report of a check and in the list of bad samples, and,
   * together with {@link #version}, what it is known by. Without secrets: of a URL, neither user
   * nor signature.
   */
  String name();

  /**
   * What changes whenever the bytes do: an ETag, a version, a digest. The decode-once file knows
   * the photo by it and by its name, and then need not open it at all.
   *
   * <p>Empty, as by default, where nothing but the bytes can tell: the photo is then read in every
   * epoch, and known by the SHA-256 of what was read; it is only decoded once.
   */
  default String version() {
    return "";
  }

  /**
   * Opens the bytes of a photo's file, from the first; whoever calls this closes the stream.
   *
   * @throws NoSuchFileException or {@link FileNotFoundException} if there is no such photo
   * @throws AccessDeniedException if it may not be read
   * @throws IOException if it cannot be read; the message says why. So may the stream. Whether to
   *     try again is decided here: nobody else does.
   */
  InputStream open() throws IOException;

  /**
   * Opens the beginning of a photo's file, for what its header says; by default all of it.
   *
   * @param bytes how many bytes the stream has at least, where the file has as many; it may end
   *     behind them
   */
  default InputStream openHead(int bytes) throws IOException {
    return open();
  }
}
