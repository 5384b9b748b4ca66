package dev.sheaf.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import dev.sheaf.djl.internal.PyTorchEngine;
import dev.sheaf.internal.FileErrors;
import dev.sheaf.internal.Printable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A network that was exported from Python with {@code torch.jit.script(model).save(file)} or {@code
 * torch.jit.trace}, loaded so that it trains. DJL's {@code Model.load} loads it for inference
 * unless it is given {@code trainParam=true}.
 *
 * <pre>{@code
 * try (TorchScript resnet = TorchScript.load(Path.of("resnet18.pt"))) {
 *   SequentialBlock network =
 *       new SequentialBlock().add(resnet.block()).add(Linear.builder().setUnits(5).build());
 *   try (DjlLearner learner = DjlLearner.builder(network).freeze(resnet.block())...
 * }
 * }</pre>
 *
 * <p>Its parameters have Python's names. Its buffers, such as running statistics, are not among
 * them: they train and predict, and a learner does not save them. It runs in training mode when it
 * trains and in evaluation mode when it is frozen as a whole or not training.
 *
 * <p>Not thread-safe. Closing it frees the weights; close the learner first.
 */
public final class TorchScript implements AutoCloseable {
  private final NDManager manager;
  private final Block block;

  private TorchScript(NDManager manager, Block block) {
    this.manager = manager;
    this.block = block;
  }

  /**
   * Loads a file, to the best device that the engine finds, with the number of threads that the
   * engine has or takes by default.
   *
   * @throws IOException if the file is not there, or is no TorchScript; weights that {@code
   *     torch.save} wrote have no network with them and are told apart
   */
  public static TorchScript load(Path file) throws IOException {
    requireScript(file);
    return NativeCalls.inside(
        () -> {
          NDManager manager = PyTorchEngine.newManager(PyTorchEngine.load(0), null);
          manager.setName("TorchScript");
          try {
            return new TorchScript(manager, PyTorchEngine.script(manager, file));
          } catch (EngineException e) {
            manager.close();
            throw new IOException(
                "%s: the engine does not load it: %s"
                    .formatted(
                        Printable.of(file),
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
                e);
          }
        });
  }

  /** The network: a block without children, whose parameters are there and train. */
  public Block block() {
    return block;
  }

  @Override
  public void close() {
    NativeCalls.insideUnlessEnding(manager::close);
  }

  private static void requireScript(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw FileErrors.printable(new NoSuchFileException(file.toString()));
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      if (archive.stream().noneMatch(entry -> entry.getName().endsWith("/constants.pkl"))) {
        throw new IOException(
            "%s: no TorchScript; if torch.save wrote it, it has weights without a network: export that with torch.jit.script(model).save(file)"
                .formatted(Printable.of(file)));
      }
    } catch (ZipException e) {
      throw new IOException(
          "%s: no TorchScript (%s); export the network with torch.jit.script(model).save(file)"
              .formatted(Printable.of(file), e.getMessage()),
          e);
    } catch (FileSystemException e) {
      throw FileErrors.printable(e);
    }
  }
}
