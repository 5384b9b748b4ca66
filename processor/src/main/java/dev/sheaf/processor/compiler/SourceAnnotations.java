package dev.sheaf.processor.compiler;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Annotations as the source has them, also those that the compiler leaves out of its model: javac
 * 17 leaves out one that is misspelt or not imported, every javac one that is written twice. Each
 * says what is wrong with these; to say that an annotation is missing would be a second error.
 */
public final class SourceAnnotations {
  private final @Nullable Trees trees;

  private SourceAnnotations(@Nullable Trees trees) {
    this.trees = trees;
  }

  public static SourceAnnotations in(ProcessingEnvironment environment) {
    try {
      return new SourceAnnotations(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return new SourceAnnotations(null); // No javac, or one behind a build tool's wrapper.
    }
  }

  /**
   * Whether an annotation stands on the class or field that the compiler does not know, or one of
   * Sheaf's that it leaves out: in both cases it says so itself.
   */
  public boolean hasUnknown(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    TreePath path = trees == null ? null : trees.getPath(element);
    if (trees == null || path == null) {
      return false;
    }
    for (AnnotationTree annotation : annotations(path.getLeaf())) {
      Tree name = annotation.getAnnotationType();
      TypeMirror type = trees.getTypeMirror(new TreePath(new TreePath(path, annotation), name));
      if (type == null || type.getKind() == TypeKind.ERROR || isLeftOut(type, element)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the annotation has an attribute that the compiler does not know. */
  public boolean hasUnknownAttribute(Element element, AnnotationMirror mirror) {
    return trees != null
        && trees.getTree(element, mirror) instanceof AnnotationTree annotation
        && annotation.getArguments().size() > mirror.getElementValues().size();
  }

  /**
   * Whether a value of the annotation names a class that the compiler does not know. Another
   * processor may yet write such a class. Where there is no source to look at, the answer is yes.
   */
  public boolean namesUnknownClass(Element element, AnnotationMirror mirror) {
    if (trees == null || !(trees.getTree(element, mirror) instanceof AnnotationTree annotation)) {
      return true;
    }
    TreePath path = new TreePath(trees.getPath(element), annotation);
    return annotation.getArguments().stream()
        .map(argument -> argument instanceof AssignmentTree set ? set.getExpression() : argument)
        .anyMatch(
            value ->
                Boolean.TRUE.equals(new UnknownClass(trees).scan(new TreePath(path, value), null)));
  }

  /** Finds the name of an unknown class; an unknown member of a known class is not one. */
  private static final class UnknownClass extends TreePathScanner<Boolean, Void> {
    private final Trees trees;

    UnknownClass(Trees trees) {
      this.trees = trees;
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree name, Void unused) {
      return isUnknown();
    }

    @Override
    public Boolean visitMemberSelect(MemberSelectTree member, Void unused) {
      boolean inPackage =
          trees.getElement(new TreePath(getCurrentPath(), member.getExpression()))
              instanceof PackageElement;
      return inPackage ? isUnknown() : super.visitMemberSelect(member, unused);
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    private boolean isUnknown() {
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      return type == null || type.getKind() == TypeKind.ERROR;
    }
  }

  private static List<? extends AnnotationTree> annotations(Tree declaration) {
    if (declaration instanceof VariableTree field) {
      return field.getModifiers().getAnnotations();
    }
    return declaration instanceof ClassTree type ? type.getModifiers().getAnnotations() : List.of();
  }

  private static boolean isLeftOut(TypeMirror type, Element element) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement annotation
        && annotation.getQualifiedName().toString().startsWith(Attributes.PACKAGE)
        && Attributes.find(element, annotation.getSimpleName().toString()).isEmpty();
  }
}
