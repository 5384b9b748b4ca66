package dev.sheaf.processor.compiler;

import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a component.
 *
 * @param kind what annotations can make of it
 * @param text as it is written, without packages
 * @param constants the constants of the enum, or of the enum in the set, in order
 * @param namedConstants what constants are called beside their own names, by constant:
 *     {@code @ClassName}
 * @param missing the name of a type in it that the compiler does not know; empty where all are
 *     known
 * @param hidden the name of a private class in it; empty where there is none
 * @param mirror the type itself, for the code that is written
 */
public record TypeModel(
    Kind kind,
    String text,
    List<String> constants,
    Map<String, Values<String>> namedConstants,
    String missing,
    String hidden,
    TypeMirror mirror) {
  /** What annotations can make of a type. */
  public enum Kind {
    PATH,
    STRING,
    URI,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    ENUM,
    ENUM_SET,
    INT_ARRAY,
    FLOAT_ARRAY,
    DOUBLE_ARRAY,
    FLOAT_LIST,
    BOX_LIST,
    BYTE_ARRAY,
    BYTE_BUFFER,
    PHOTO_SOURCE,
    OTHER;

    /** Whether it is a primitive number. */
    public boolean isNumber() {
      return switch (this) {
        case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
        default -> false;
      };
    }

    /** Whether a value can be one class, rather than several or none. */
    public boolean isOneClass() {
      return this == ENUM || this == INT || this == STRING;
    }

    /** Whether it is or holds an enum, whose constants are classes. */
    public boolean hasConstants() {
      return this == ENUM || this == ENUM_SET;
    }
  }

  /** The enum that it is or holds. */
  public TypeName enumType() {
    return TypeName.get(
        kind == Kind.ENUM ? mirror : ((DeclaredType) mirror).getTypeArguments().get(0));
  }

  /** What constants are called beside their own names, by constant. */
  public Map<String, List<String>> otherNames() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    namedConstants.forEach((constant, others) -> names.put(constant, others.get()));
    return names;
  }

  /** The name of the enum that it is or holds. */
  public String enumName() {
    return text.substring(text.indexOf('<') + 1).replace(">", "");
  }

  /** The type with an article, for messages: {@code a String}, {@code an int}. */
  public String withArticle() {
    boolean vowel = "aeiou".indexOf(text.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
    return (vowel && !text.startsWith("U") ? "an " : "a ") + text;
  }
}
