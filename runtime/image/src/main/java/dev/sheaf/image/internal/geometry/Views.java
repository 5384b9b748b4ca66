package dev.sheaf.image.internal.geometry;

import dev.sheaf.spi.Scratch;
import dev.sheaf.spi.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a worker drew the photos of the sample that it is at, by the name of their component: what a
 * mask, boxes or points of the same record follow. Not thread-safe; a worker has one.
 */
public final class Views implements Scratch {
  private final Map<String, View> known = new HashMap<>();
  private final Map<String, Supplier<View>> awaited = new HashMap<>();

  /** The worker's own. */
  public static Views of(Workspace workspace) {
    return workspace.get(Views.class, Views::new);
  }

  /** Says how a photo was drawn. */
  public void put(String photo, View view) {
    known.put(photo, view);
    awaited.remove(photo);
  }

  /** Says how to find out how a photo was drawn, for when someone asks. */
  public void later(String photo, Supplier<View> view) {
    awaited.put(photo, view);
    known.remove(photo);
  }

  /**
   * How a photo of this sample was drawn.
   *
   * @throws IllegalStateException if it was not drawn before
   */
  public View get(String photo) {
    View view = known.get(photo);
    if (view != null) {
      return view;
    }
    Supplier<View> later = awaited.get(photo);
    if (later == null) {
      throw new IllegalStateException(
          "no photo '" + photo + "' was encoded yet: encode it before what belongs to it");
    }
    View found = later.get();
    put(photo, found);
    return found;
  }

  @Override
  public void close() {
    known.clear();
    awaited.clear();
  }
}
