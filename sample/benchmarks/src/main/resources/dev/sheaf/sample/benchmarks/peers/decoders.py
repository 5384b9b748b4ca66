"""How the peers decode that bring no decoder of their own: Pillow or OpenCV, by the contender's name."""


def decoder(options):
    """A function from a photo's path to its pixels: uint8, height by width by red, green, blue."""
    return _cv2(options) if "cv2" in options.name else _pillow(options)


def _pillow(options):
    import numpy as np
    from PIL import Image

    size = (options.side, options.side)
    resample = {"bilinear": Image.BILINEAR, "bicubic": Image.BICUBIC}[options.name.split("-")[2]]

    def decode(path):
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB").resize(size, resample))

    return decode


def _cv2(options):
    import cv2

    cv2.setNumThreads(1)  # the parallelism is the loader's
    size = (options.side, options.side)

    def decode(path):
        image = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
        return cv2.resize(image, size, interpolation=cv2.INTER_LINEAR)

    return decode
