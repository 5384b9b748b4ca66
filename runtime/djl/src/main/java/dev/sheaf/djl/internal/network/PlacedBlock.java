package dev.sheaf.djl.internal.network;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.util.Pair;
import dev.sheaf.djl.internal.PyTorchEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A block of a network and where in it.
 *
 * @param path what the names of its parameters begin with: {@code 01SequentialBlock_02Conv2d};
 *     empty for the network itself
 * @param scripted whether it was exported from Python
 * @param walked whether it does nothing but run its children one after the other
 */
public record PlacedBlock(
    String path, Block block, boolean scripted, boolean walked, List<PlacedBlock> children) {

  /** A network with all its blocks, as it is now. */
  public static PlacedBlock root(Block network) {
    return at("", network);
  }

  private static PlacedBlock at(String path, Block block) {
    boolean scripted = PyTorchEngine.isOneScript(block);
    List<PlacedBlock> children = new ArrayList<>();
    if (!scripted) {
      for (Pair<String, Block> child : block.getChildren()) {
        children.add(at(path + (path.isEmpty() ? "" : "_") + child.getKey(), child.getValue()));
      }
    }
    return new PlacedBlock(path, block, scripted, isWalked(block), children);
  }

  /** A subclass may do other things with its children. */
  private static boolean isWalked(Block block) {
    return block.getClass() == SequentialBlock.class
        && !((SequentialBlock) block).isReturnIntermediate();
  }

  /** Its name in messages. */
  public String name() {
    return path.isEmpty() ? "the network (" + block.getClass().getSimpleName() + ")" : path;
  }

  /** All its parameters, those of its children too, each once. */
  Set<Parameter> parameters() {
    return identities(block.getParameters().values());
  }

  /** Whether a network that was exported from Python is in it. */
  boolean holdsScript() {
    return scripted || children.stream().anyMatch(PlacedBlock::holdsScript);
  }

  /** Whether it keeps running statistics itself, so that training and inference differ. */
  boolean isNormalisation() {
    return !scripted
        && block.getDirectParameters().values().stream().anyMatch(PlacedBlock::isRunning);
  }

  /** Whether a parameter is a running statistic, which no gradient changes. */
  static boolean isRunning(Parameter parameter) {
    return parameter.getType() == Parameter.Type.RUNNING_MEAN
        || parameter.getType() == Parameter.Type.RUNNING_VAR;
  }

  static Set<Parameter> identities(Collection<Parameter> parameters) {
    Set<Parameter> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(parameters);
    return set;
  }
}
