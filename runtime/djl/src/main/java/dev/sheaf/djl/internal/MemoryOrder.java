package dev.sheaf.djl.internal;

import ai.djl.Device;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Convolution;
import java.util.List;

/**
 * How the pixels of photos are to lie in memory when a network gets them, whatever their shape:
 * what the engine computes from them lies in the same way, and so it finds the kernels for that.
 */
public enum MemoryOrder {
  /** Plane by plane. */
  CHANNELS_FIRST,
  /** The channels of a pixel side by side. */
  CHANNELS_LAST,
  /** As they come. */
  ANY;

  /**
   * The order that is good for a network.
   *
   * <p>On x86 convolutions and pooling are faster, forward and backward, with the channels of a
   * pixel side by side: oneDNN's kernels need fewer copies, and pooling takes several channels at a
   * time. Elsewhere that has not been measured. A network that was exported from Python may rely on
   * the memory of a tensor being in the order of its shape ({@code view}).
   */
  public static MemoryOrder of(Device device, Block network) {
    if (skipsPixels(network)) {
      return CHANNELS_FIRST;
    }
    boolean measured =
        device.equals(Device.cpu())
            && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    return measured && !PyTorchEngine.isScripted(network) ? CHANNELS_LAST : ANY;
  }

  /**
   * Whether a convolution of one pixel leaves pixels out. With channels that do not fill a vector,
   * and side by side, the engine's kernel for it (PyTorch 2.7.1) writes beyond its memory.
   */
  private static boolean skipsPixels(Block block) {
    if (block instanceof Convolution convolution) {
      return convolution.getKernelShape().size() == 1 && convolution.getStride().size() > 1;
    }
    return !PyTorchEngine.isOneScript(block)
        && block.getChildren().values().stream().anyMatch(MemoryOrder::skipsPixels);
  }
}
