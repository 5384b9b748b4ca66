package dev.sheaf.source.folder;

import dev.sheaf.internal.Printable;
import dev.sheaf.source.Labels;
import dev.sheaf.source.Problems;
import dev.sheaf.source.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Samples from a directory, one a file: with a folder for each class, or without classes.
 *
 * <p>Files are found at any depth, and come in the order of the code units of their path relative
 * to the root, with {@code /} between the names and accented letters put together (NFC): the same
 * order on every file system. Hidden files (a name that begins with a dot), what desktops and file
 * servers leave behind ({@code Thumbs.db}, {@code desktop.ini}, {@code __MACOSX}, {@code @eaDir}
 * and the like) and backups ({@code x~}) are passed over. Everything else that cannot be a sample
 * is named, all of it in one {@link SourceException}.
 *
 * <p>Immutable.
 *
 * @param <R> the record
 */
public final class DirectorySource<R> {
  /** The usual endings of pictures' names. */
  public static final Set<String> PICTURES =
      Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "bmp", "dib", "tif", "tiff");

  private final FolderLayout<R> layout;
  private final DirectoryWalk walk;

  private DirectorySource(FolderLayout<R> layout, DirectoryWalk walk) {
    this.layout = layout;
    this.walk = walk;
  }

  /**
   * One folder for each class: {@code flowers/rose/1.jpg}.
   *
   * @param root the directory that holds the folders
   * @param labels the classes and the names of their folders
   * @param make makes the sample of a file; the path begins with the root as given
   */
  public static <T, R> Builder<R> perClass(
      Path root, Labels<T> labels, BiFunction<Path, T, R> make) {
    return new Builder<>(new FolderPerClass<>(labels, make, false), DirectoryWalk.of(root));
  }

  /**
   * One folder for each class, whatever the folders are called: their names are the classes.
   *
   * @param root the directory that holds the folders
   * @param make makes the sample of a file and the name of its folder
   */
  public static <R> Builder<R> perFolder(Path root, BiFunction<Path, String, R> make) {
    return new Builder<>(new FoldersAsClasses<>(make, false), DirectoryWalk.of(root));
  }

  /**
   * All files below the root, without classes.
   *
   * @param make makes the sample of a file; the path begins with the root as given
   */
  public static <R> Builder<R> unlabelled(Path root, Function<Path, R> make) {
    return new Builder<>(new FilesBelow<>(make), DirectoryWalk.of(root));
  }

  /**
   * Finds the files.
   *
   * @throws SourceException with everything that is wrong
   */
  public List<R> read() {
    Path root = walk.root();
    if (!Files.isDirectory(root)) {
      throw new SourceException(
          "%s: %s. Give the directory that holds %s; the working directory is %s"
              .formatted(
                  Printable.of(root),
                  Files.exists(root) ? "not a directory" : "no such directory",
                  layout.content(),
                  Printable.of(Path.of("").toAbsolutePath())),
          null);
    }
    Problems problems = new Problems();
    List<R> samples = layout.read(walk, problems);
    problems.throwIfAny(Printable.of(root), "nothing was read");
    return samples;
  }

  /**
   * The settings of a source. Used by one thread.
   *
   * @param <R> the record
   */
  public static final class Builder<R> {
    private FolderLayout<R> layout;
    private DirectoryWalk walk;

    private Builder(FolderLayout<R> layout, DirectoryWalk walk) {
      this.layout = layout;
      this.walk = walk;
    }

    /**
     * Only files with these endings are samples, whatever their case; a file with another is an
     * error, except beside the folders of the classes, where it is passed over. By default every
     * file is a sample.
     *
     * @param extensions without the dot, such as {@link #PICTURES}
     */
    public Builder<R> extensions(Set<String> extensions) {
      walk = walk.extensions(extensions);
      return this;
    }

    /**
     * Files and folders with such a name are passed over too.
     *
     * @param globs patterns for a name, not a path: {@code "*.txt"}, {@code "thumbnails"}
     */
    public Builder<R> ignore(String... globs) {
      walk = walk.ignore(globs);
      return this;
    }

    /** What is done with symbolic links; {@link SymbolicLinks#REFUSE} by default. */
    public Builder<R> symbolicLinks(SymbolicLinks links) {
      walk = walk.links(links);
      return this;
    }

    /**
     * Whether classes may have no folder, or no file in it; false by default: each such class is an
     * error.
     */
    public Builder<R> allowEmptyClasses(boolean allowEmptyClasses) {
      layout = layout.allowEmpty(allowEmptyClasses);
      return this;
    }

    public DirectorySource<R> build() {
      return new DirectorySource<>(layout, walk);
    }

    /** As {@link DirectorySource#read}. */
    public List<R> read() {
      return build().read();
    }
  }
}
