package dev.sheaf.sample.icons;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonProvider;

/**
 * One icon of a font.
 *
 * @param family the design family: {@code carbonicons}, {@code feather}, ...
 * @param style the font's name within the family: material2 comes plain, outlined, round and sharp
 * @param name the icon's name without the family's prefix: {@code cloud-rain}
 * @param font the font, at any size
 * @param code the code point of the icon in the font
 */
record Glyph(String family, String style, String name, Font font, int code) {

  /** All icons of the Ikonli packs on the class path, in an order that does not vary. */
  static List<Glyph> all() {
    List<IkonHandler> handlers = new ArrayList<>();
    ServiceLoader.load(IkonHandler.class).forEach(handlers::add);
    Map<String, Font> fonts = new HashMap<>();
    List<Glyph> glyphs = new ArrayList<>();
    for (IkonProvider<?> provider : ServiceLoader.load(IkonProvider.class)) {
      Class<? extends Ikon> pack = provider.getIkon();
      String family = pack.getPackageName().replaceFirst(".*\\.", "");
      if (family.equals("ikonli")) {
        continue; // its own pack has one icon: none
      }
      for (Ikon icon : pack.getEnumConstants()) {
        String description = icon.getDescription();
        IkonHandler handler =
            handlers.stream().filter(h -> h.supports(description)).findFirst().orElseThrow();
        String resource = handler.getFontResource().toString();
        Font font = fonts.computeIfAbsent(resource, r -> read(handler.getFontResource()));
        String name = description.substring(description.indexOf('-') + 1);
        glyphs.add(new Glyph(family, style(resource), name, font, icon.getCode()));
      }
    }
    return glyphs;
  }

  /** {@code MaterialIcons-Outlined.ttf} is outlined. */
  private static String style(String resource) {
    String file = resource.substring(resource.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    return file.substring(file.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
  }

  private static Font read(URL resource) {
    try (InputStream in = resource.openStream()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font " + resource, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + resource, e);
    }
  }

  /** Whether this is a drawing of its own: Fluent has each icon in up to eight sizes, 24 is one. */
  boolean isChosenSize() {
    return !family.equals("fluentui") || name.endsWith("-24");
  }
}
