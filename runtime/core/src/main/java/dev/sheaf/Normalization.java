package dev.sheaf;

import java.util.List;

/** How pixels are scaled, by the names under which networks are published. */
public enum Normalization {
  /** 0 to 1. */
  UNIT(List.of(0.0), List.of(1.0)),

  /** -1 to 1, as Keras's MobileNet, Inception and Xception want it. */
  SIGNED(List.of(0.5), List.of(0.5)),

  /**
   * 0 to 1, minus the mean and divided by the standard deviation of each channel over ImageNet, as
   * networks of torchvision, of timm and of DJL's zoo want it; for red, green and blue.
   */
  IMAGENET(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

  private final PixelScale pixels;

  Normalization(List<Double> mean, List<Double> std) {
    pixels = new PixelScale(1.0 / 255, mean, std);
  }

  /** What is done to the values 0 to 255. */
  public PixelScale pixels() {
    return pixels;
  }
}
