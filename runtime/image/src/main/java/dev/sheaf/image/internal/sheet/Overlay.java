package dev.sheaf.image.internal.sheet;

import java.util.List;

/** What is painted over each picture of a sheet. */
public interface Overlay {
  /** Paints what belongs to one picture of the batch. */
  void paint(Tile tile, int picture);

  /** What its colours mean, behind the name of its tensor. */
  List<Legend.Entry> legend();

  /** The name of its tensor. */
  String name();
}
