package builders;

import dev.sheaf.annotation.SheafGenerated;
import dev.sheaf.source.CheckReport;
import dev.sheaf.source.SampleCheck;
import java.util.List;
import javax.annotation.processing.Generated;

/** Where {@link House} samples come from, and what is wrong with them. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSamples {
  private HouseSamples() {}

  /** Looks at every file and counts the classes, before training. */
  public static CheckReport check(List<House> samples) {
    return check().run(samples);
  }

  /** As {@code check(samples)}, with settings. */
  public static SampleCheck<House> check() {
    return SampleCheck.<House>of("House");
  }
}
