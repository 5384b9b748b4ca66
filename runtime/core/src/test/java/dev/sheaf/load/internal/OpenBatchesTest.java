package dev.sheaf.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sheaf.LoadException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenBatchesTest {
  private final OutOfMemoryError full = new OutOfMemoryError();

  @AfterEach
  void untracked() {
    System.clearProperty("sheaf.leaks");
  }

  @Test
  void oneOpenBatchIsNotALeak() {
    OpenBatches open = new OpenBatches();
    for (int batch = 0; batch < 100; batch++) {
      open.opened(() -> {}).run();
    }
    open.opened(() -> {});
    LoadException e = open.tooLittle("one more buffer", full);
    assertThat(e).hasMessageContaining("Use a smaller maxQueueSize or batchSize").hasCause(full);
  }

  @Test
  void batchesThatWereNeverClosedAreNamed() {
    OpenBatches open = new OpenBatches();
    for (int batch = 0; batch < 5; batch++) {
      open.opened(() -> {});
    }
    assertThat(open.tooLittle("one more buffer", full))
        .hasMessageStartingWith("not enough direct memory: one more buffer, but the limit is ")
        .hasMessageEndingWith(
            "5 batches were taken and never closed, and each holds its memory. Close every batch before the next, best with try (...). -Dsheaf.leaks=true tells where they were taken.");
  }

  @Test
  void leakTrackingShowsWhereOneWasTaken() {
    System.setProperty("sheaf.leaks", "true");
    OpenBatches open = new OpenBatches();
    open.opened(() -> {}).run();
    forget(open);
    forget(open);
    LoadException e = open.tooLittle("one more buffer", full);
    assertThat(e).hasMessageEndingWith("The cause is where one of them was taken.");
    assertThat(e.getCause().getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("forget"));
  }

  private static void forget(OpenBatches open) {
    open.opened(() -> {});
  }
}
