package dev.sheaf.spi;

/** What a worker keeps from sample to sample in its {@link Workspace}. */
public interface Scratch extends AutoCloseable {
  @Override
  void close();
}
