package dev.sheaf.spi;

/**
 * How the pixels of a picture lie in its tensor.
 *
 * @param planes whether channels come one after the other: [channels, height, width], and not
 *     [height, width, channels]
 */
public record Raster(int height, int width, int channels, boolean planes) {}
