package houses;

import dev.sheaf.annotation.SheafGenerated;
import javax.annotation.processing.Generated;

/** Where {@link House} samples come from. */
@Generated("dev.sheaf.processor.SequenceProcessor")
@SheafGenerated
final class HouseSamples {
  private HouseSamples() {}
}
