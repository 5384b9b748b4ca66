"""TensorFlow's tf.data with tf.image. Photos are float32, 0 to 1, channels last, as its users have them."""

import math
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import tensorflow as tf


def resized(image, side, method="bilinear", antialias=True):
    return tf.image.resize(image, (side, side), method, antialias=antialias) / 255.0


def whole(side, **how):
    def load(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return resized(image, side, **how)

    return load


def cropped(side, rotate=False, jitter=False):
    """Decodes of a JPEG file no more than the crop needs."""

    def load(path):
        file = tf.io.read_file(path)
        begin, size, _ = tf.image.sample_distorted_bounding_box(
            tf.io.extract_jpeg_shape(file),
            tf.zeros((1, 0, 4)),
            area_range=(0.08, 1.0),
            aspect_ratio_range=(3 / 4, 4 / 3),
            max_attempts=10,
            use_image_if_no_bounding_boxes=True,
        )
        window = tf.concat([begin[:2], size[:2]], 0)
        image = resized(tf.image.decode_and_crop_jpeg(file, window, channels=3), side)
        image = tf.image.random_flip_left_right(image)
        if rotate:
            image = rotated(image, side)
        if jitter:
            image = jittered(image)
        return image

    return load


def rotated(image, side):
    """Turned by up to 15 degrees about the centre. tf.image has no rotation: this is the op beneath Keras's."""
    angle = tf.random.uniform((), -math.pi / 12, math.pi / 12)
    cos, sin = tf.cos(angle), tf.sin(angle)
    centre = (side - 1) / 2
    left = centre * (1 - cos + sin)
    top = centre * (1 - cos - sin)
    return tf.raw_ops.ImageProjectiveTransformV3(
        images=image[tf.newaxis],
        transforms=[[cos, -sin, left, sin, cos, top, 0.0, 0.0]],
        output_shape=(side, side),
        fill_value=0.0,
        interpolation="BILINEAR",
    )[0]


def jittered(image):
    """As torchvision's ColorJitter, in one order: brightness is multiplied, and each step is clipped."""
    image = tf.clip_by_value(image * tf.random.uniform((), 0.6, 1.4), 0, 1)
    image = tf.clip_by_value(tf.image.random_contrast(image, 0.6, 1.4), 0, 1)
    image = tf.clip_by_value(tf.image.random_saturation(image, 0.6, 1.4), 0, 1)
    return tf.image.random_hue(image, 0.1)


def contender(options, paths):
    side = options.side
    load = {
        "tensorflow-bilinear": whole(side),
        "tensorflow-plain": whole(side, antialias=False),
        "tensorflow-cached": whole(side, method="bicubic"),
        "tensorflow-crop": cropped(side),
        "tensorflow-crop-colour": cropped(side, jitter=True),
        "tensorflow-crop-rotation-colour": cropped(side, rotate=True, jitter=True),
    }[options.name]
    threads = max(1, options.workers)
    settings = tf.data.Options()
    settings.threading.private_threadpool_size = threads
    settings.deterministic = False
    files = tf.data.Dataset.from_tensor_slices(paths)
    if options.name == "tensorflow-cached":
        photos = files.map(load, num_parallel_calls=threads).cache()
        photos = photos.shuffle(len(paths), reshuffle_each_iteration=True)
    else:
        # The paths are shuffled, which are smaller than photos.
        files = files.shuffle(len(paths), reshuffle_each_iteration=True)
        photos = files.map(load, num_parallel_calls=threads)
    batches = photos.batch(options.batch, num_parallel_calls=threads).prefetch(2)
    batches = batches.with_options(settings)
    return len(paths), lambda: batches
