package dev.sheaf.image.internal.sheet;

import java.awt.Graphics2D;

/**
 * One picture on the sheet.
 *
 * @param pen draws within it: 0, 0 is its upper left corner
 * @param width of the picture as it is shown
 * @param height of the picture as it is shown
 * @param across how many pixels of the sheet one column of the tensor has
 * @param down how many pixels of the sheet one row of the tensor has
 */
public record Tile(Graphics2D pen, int width, int height, double across, double down) {}
