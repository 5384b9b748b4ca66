package dev.sheaf.source.folder;

import dev.sheaf.source.Problems;
import dev.sheaf.source.folder.DirectoryWalk.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every file is a sample, in whatever folder. */
record FilesBelow<R>(Function<Path, R> make) implements FolderLayout<R> {
  @Override
  public List<R> read(DirectoryWalk walk, Problems problems) {
    List<R> samples = new ArrayList<>();
    for (Found found : walk.files(walk.root(), problems)) {
      samples.add(make.apply(found.path()));
    }
    return samples;
  }

  @Override
  public FolderLayout<R> allowEmpty(boolean allowEmpty) {
    return this;
  }

  @Override
  public String content() {
    return "the files";
  }
}
