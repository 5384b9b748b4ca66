package dev.sheaf.spi;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one worker keeps from sample to sample: decoders, scratch memory, one object a class. Freed
 * when the worker ends. Not thread-safe.
 */
public final class Workspace implements AutoCloseable {
  private final Map<Class<?>, Scratch> kept = new IdentityHashMap<>();
  private LoadClock clock = new LoadClock();

  /** The worker's object of this class, made at the first call. */
  public <T extends Scratch> T get(Class<T> type, Supplier<T> make) {
    Scratch known = kept.get(type);
    if (known == null) {
      known = make.get();
      kept.put(type, known);
    }
    return type.cast(known);
  }

  /** What the worker is at; stands still where nobody wants to know. */
  public LoadClock clock() {
    return clock;
  }

  /** Sets what {@link #clock} is from now on. */
  public void clock(LoadClock clock) {
    this.clock = clock;
  }

  /** Closes everything that was made; safe to call twice. */
  @Override
  public void close() {
    kept.values().forEach(Scratch::close);
    kept.clear();
  }
}
