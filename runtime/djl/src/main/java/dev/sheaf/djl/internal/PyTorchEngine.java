package dev.sheaf.djl.internal;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Platform;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * DJL's PyTorch engine, set up before it is loaded: without the network, and with as many threads
 * as the loading leaves free.
 */
public final class PyTorchEngine {
  private static final String OFFLINE = "ai.djl.offline";
  private static final String THREADS = "ai.djl.pytorch.num_threads";
  private static final String THREADS_OF_OPENMP = "OMP_NUM_THREADS";
  private static final System.Logger LOG = System.getLogger(PyTorchEngine.class.getName());
  private static final Set<Device> TOLD = ConcurrentHashMap.newKeySet();

  private static final NDIndex EVERYTHING = new NDIndex("...");

  private static @Nullable Engine engine;

  /** Whether the user has set the number of threads. */
  private static boolean threadsAreSet;

  private PyTorchEngine() {}

  /**
   * Loads the engine when it is not loaded.
   *
   * @param threads how many threads one operation uses; 0 leaves that to the user's {@code
   *     ai.djl.pytorch.num_threads} or {@code OMP_NUM_THREADS}, or else to all cores but one
   */
  public static synchronized Engine load(int threads) {
    if (engine == null) {
      prepare(threads);
      engine = start();
    }
    if (threads > 0) {
      threadsAreSet = true;
      if (JniUtils.getNumThreads() != threads) {
        JniUtils.setNumThreads(threads);
      }
    }
    return engine;
  }

  private static void prepare(int threads) {
    if (System.getProperty(OFFLINE) == null && System.getenv("DJL_OFFLINE") == null) {
      System.setProperty(OFFLINE, "true");
    }
    threadsAreSet = System.getProperty(THREADS) != null || System.getenv(THREADS_OF_OPENMP) != null;
    if (!threadsAreSet) {
      int free = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
      System.setProperty(THREADS, Integer.toString(threads > 0 ? threads : free));
    }
  }

  private static Engine start() {
    // A library that an earlier run left in DJL's cache would hide a missing dependency here, and
    // the program would fail on the next machine.
    if (Boolean.getBoolean(OFFLINE)
        && System.getProperty("PYTORCH_LIBRARY_PATH") == null
        && System.getenv("PYTORCH_LIBRARY_PATH") == null) {
      require("native/lib/pytorch.properties", "pytorch-native-cpu");
      require("jnilib/pytorch.properties", "pytorch-jni");
    }
    try {
      return Engine.getEngine("PyTorch");
    } catch (EngineException | LinkageError | AssertionError e) {
      throw new IllegalStateException(
          "DJL's PyTorch engine does not load: " + e.getMessage() + ". " + dependencies(), e);
    }
  }

  private static void require(String resource, String artifact) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (loader == null) {
      loader = PyTorchEngine.class.getClassLoader();
    }
    if (loader.getResource(resource) == null) {
      throw new IllegalStateException(
          "%s is not on the class path, and DJL may not download it. %s"
              .formatted(artifact, dependencies()));
    }
  }

  private static String dependencies() {
    Platform platform = Platform.fromSystem("pytorch");
    return """
        Training needs these dependencies:
          <dependency>
            <groupId>ai.djl.pytorch</groupId>
            <artifactId>pytorch-jni</artifactId>
            <version>%1$s-%2$s</version>
          </dependency>
          <dependency>
            <groupId>ai.djl.pytorch</groupId>
            <artifactId>pytorch-native-cpu</artifactId>
            <version>%1$s</version>
            <classifier>%3$s</classifier>
          </dependency>
        """
        .formatted(platform.getVersion(), platform.getApiVersion(), platform.getClassifier());
  }

  /**
   * Memory on a device.
   *
   * @param device null for the best there is
   * @throws IllegalArgumentException if the engine does not find the device
   */
  public static NDManager newManager(Engine engine, @Nullable Device device) {
    Set<Device> found = new LinkedHashSet<>(List.of(engine.getDevices()));
    found.add(Device.cpu());
    if (device == null) {
      Device best = engine.defaultDevice();
      if (TOLD.add(best)) {
        LOG.log(Level.INFO, "computing on {0}; found: {1}", best, found);
      }
      return engine.newBaseManager(best);
    }
    if (!found.contains(device)) {
      throw new IllegalArgumentException(
          "device: %s (expected: one of those that the engine finds, %s)".formatted(device, found));
    }
    return engine.newBaseManager(device);
  }

  /** Makes the random numbers of the next operations a function of the seed. */
  public static void seed(long seed) {
    JniUtils.setSeed(seed);
  }

  /** Changes the number of threads unless the user has set it; gives it if it was changed. */
  public static synchronized OptionalInt suggestThreads(int threads) {
    if (threadsAreSet || JniUtils.getNumThreads() == threads) {
      return OptionalInt.empty();
    }
    JniUtils.setNumThreads(threads);
    return OptionalInt.of(threads);
  }

  public static int threads() {
    return JniUtils.getNumThreads();
  }

  /** Sets the gradient that backward passes add up in to 0. */
  public static void zeroGradient(NDArray weight) {
    JniUtils.zeroGrad((PtNDArray) weight);
  }

  /** Overwrites a tensor's elements, where they are, with those of one of the same shape. */
  public static void copy(NDArray from, NDArray to) {
    to.set(EVERYTHING, from);
  }

  /** Whether a part of the network was exported from Python. */
  public static boolean isScripted(Block network) {
    return network instanceof PtSymbolBlock
        || network.getChildren().values().stream().anyMatch(PyTorchEngine::isScripted);
  }

  /** Loads a network that was exported from Python so that its parameters train. */
  public static Block script(NDManager manager, Path file) {
    PtSymbolBlock block =
        JniUtils.loadModule((PtNDManager) manager, file, true, new String[0], new String[0], true);
    block.freezeParameters(false);
    return block;
  }

  /** Whether a block is itself a network that was exported from Python. */
  public static boolean isOneScript(Block block) {
    return block instanceof PtSymbolBlock;
  }

  /**
   * Switches the networks that were exported from Python between training and inference. DJL does
   * so only when it thinks that the mode changes, and is wrong about the first one.
   */
  public static void mode(Block network, boolean training) {
    if (network instanceof PtSymbolBlock scripted) {
      if (training) {
        JniUtils.enableTrainingMode(scripted);
      } else {
        JniUtils.enableInferenceMode(scripted);
      }
    }
    network.getChildren().values().forEach(child -> mode(child, training));
  }

  /**
   * Runs a network that was exported from Python in the mode in which it is. What comes out can be
   * part of what is recorded for a backward pass, in inference too; DJL's {@code forward} would
   * switch the mode, or give tensors that nothing can be recorded of.
   */
  public static NDList run(Block scripted, NDList inputs) {
    return IValueUtils.forward((PtSymbolBlock) scripted, inputs, true);
  }

  /**
   * Runs an action of which nothing is recorded for a backward pass. The engine keeps this switch
   * per thread, and DJL sets it only in the thread that loads the engine.
   */
  public static <T> T unrecorded(Supplier<T> action) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return action.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /** As {@link #unrecorded(Supplier)}. */
  public static void runUnrecorded(Runnable action) {
    unrecorded(
        () -> {
          action.run();
          return action;
        });
  }

  /** Runs an action and frees every tensor that it makes, whichever manager it belongs to. */
  public static <T> T scoped(Supplier<T> action) {
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      return action.get();
    }
  }
}
